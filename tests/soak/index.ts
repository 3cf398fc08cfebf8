import process from 'node:process';
import { boundsBroken } from './bounds.js';
import { soak } from './soak.js';
import { embeddedStore, redisStore } from './soak-stores.js';

/**
 * `npm run soak [-- seconds [seed [redis]]]`: three minutes of people and troubles. With `redis` the store is one of
 * two Redis servers, which take over from each other among the troubles; otherwise it is an embedded store on a disk
 * that fills up.
 */
const [time = '180', chance = '1', kind = 'file'] = process.argv.slice(2);
const [seconds, seed] = [Number(time), Number(chance)];
const store = kind === 'redis' ? await redisStore() : embeddedStore();

console.log(`Soaking for ${seconds} s: 200 servers, quizzes in 40 of them, ${kind} store, seed ${seed}\n`);
const report = await soak({
	servers: 200,
	quizzes: 40,
	visitors: 400,
	ms: seconds * 1_000,
	troubleEveryMs: 6_000,
	questions: 3,
	seed,
	store,
}).finally(() => store.remove());

const rows: readonly (readonly [string, string | number])[] = [
	['interactions answered', report.answered],
	['not answered in time (bot or answer away)', report.unanswered],
	['latency p50, p99', `${report.p50.toFixed(1)} ms, ${report.p99.toFixed(0)} ms`],
	['bugs shown', report.bugsShown],
	['troubles told (store, restart)', report.troublesTold],
	['games played', report.games],
	['answers acknowledged', report.acknowledged],
	['answers lost', report.lost],
	['answers counted twice', report.doubled],
	['rules of Discord broken', report.violations.length],
	['crashes', report.crashes],
	['memory at start, at end', report.memoryMb.map((mb) => `${mb.toFixed(0)} MB`).join(', ')],
];
for (const [name, value] of rows) console.log(`${name.padEnd(44)} ${value}`);
console.log(`\nTroubles: ${report.troubles.join(', ')}`);
for (const [message, count] of report.logged) console.log(`Logged as an error ${count} ×: ${message}`);
const broken = boundsBroken(report);
for (const each of broken) console.error(`Out of bounds: ${each}`);
process.exit(broken.length > 0 ? 1 : 0);
