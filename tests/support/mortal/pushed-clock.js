// Loaded into the bot's process before anything else, by `node --import`. SIGUSR2 pushes its clock to the moment when
// the bot's next timer is due; without a push the clock runs as usual. Only timers of the bot's own clock are pushed;
// those of discord.js and Node keep real time, so that no connection is given up. CLOCK_FILE keeps how far ahead the
// clock is, for the next process. SIGURG pushes only if a timer is due at all, and says on stderr that it has been heard;
// each push is noted there, too, in order with what the bot does.
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import process from 'node:process';

const file = process.env.CLOCK_FILE;
/** Timers kept on real time: the store's lease is renewed for other processes, which live in real time. */
const UNPUSHED = ['#renewLease'];
/**
 * Timers that never fire: what the bot works out and draws ahead after its start changes nothing that anybody sees, and
 * takes half as long as a start.
 */
const UNNEEDED = ['thinkingAhead', 'drawingAhead'];
const elapsed = performance.now.bind(performance);
const real = { now: Date.now, setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
/** The pending timers of the bot. */
const awaited = new Map();
let aheadMs = kept();
let pushes = 0;

Date.now = () => real.now() + aheadMs;
performance.now = () => elapsed() + aheadMs;

globalThis.setTimeout = likeReal('setTimeout', (step, ms = 0, ...args) => {
	if (UNNEEDED.includes(step.name)) return real.setTimeout(() => {}, ms);
	if (UNPUSHED.includes(step.name) || !isSetByTheBot()) return real.setTimeout(step, ms, ...args);
	const run = () => {
		awaited.delete(timer);
		step(...args);
	};
	const timer = real.setTimeout(run, ms);
	if (ms > 0) awaited.set(timer, { at: Date.now() + ms, run });
	if (pushes > 0) setImmediate(push);
	return timer;
});

globalThis.clearTimeout = likeReal('clearTimeout', (timer) => {
	awaited.delete(timer);
	real.clearTimeout(timer);
});

process.on('SIGUSR2', () => {
	pushes += 1;
	push();
});

// Takes back the pushes that have met no timer.
process.on('SIGWINCH', () => {
	pushes = 0;
});

process.on('SIGURG', () => {
	pushes = 1;
	push();
	pushes = 0;
	note('clock stepped');
});

/** Goes to the moment when the next timer is due. While there is none, the push waits too. */
function push() {
	const [next] = [...awaited].sort(([, a], [, b]) => a.at - b.at);
	if (!next || pushes === 0) return;
	pushes -= 1;
	const [timer, { at, run }] = next;
	aheadMs += Math.max(0, at - Date.now());
	if (file) writeFileSync(file, `${aheadMs}`);
	note('clock pushed');
	real.clearTimeout(timer);
	run();
}

/**
 * Whether the caller of `setTimeout` is the bot's own clock. The file does not tell: packages are in the same bundle.
 */
function isSetByTheBot() {
	return /\bafter \(.*\/dist\/bot\.cjs/.test(new Error().stack?.split('\n')[3] ?? '');
}

/** Node attaches further properties to its timer functions, such as their promisified form. */
function likeReal(name, instead) {
	return Object.defineProperties(instead, Object.getOwnPropertyDescriptors(real[name]));
}

function note(what) {
	writeSync(process.stderr.fd, `${what}\n`);
}

function kept() {
	try {
		return Number(readFileSync(file ?? '', 'utf8'));
	} catch {
		return 0;
	}
}
