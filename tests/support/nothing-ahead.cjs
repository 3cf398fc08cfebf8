// Loaded into a bot's process before anything else, by `node --require`: what the bot works out and draws ahead, while nobody asks
// for anything, changes nothing that is looked at, and takes longer than its start.
const UNNEEDED = ['thinkingAhead', 'drawingAhead'];
const real = globalThis.setTimeout;
const instead = (step, ms, ...args) => (UNNEEDED.includes(step.name) ? real(() => {}, ms) : real(step, ms, ...args));
// Node hangs more on its timers than their call.
globalThis.setTimeout = Object.defineProperties(instead, Object.getOwnPropertyDescriptors(real));
