import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { boundsBroken } from './bounds.js';
import { soak } from './soak.js';

/** `npm run soak [-- seconds [seed]]`: three minutes of people and troubles. With STORE_URL set, that store is used. */
const [seconds = 180, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'copero-soak-'));
const storeUrl = process.env.STORE_URL || `file:${folder}`;

console.log(`Soaking for ${seconds} s: 200 servers, quizzes in 40 of them, seed ${seed}\n`);
const report = await soak({
	servers: 200,
	quizzes: 40,
	visitors: 400,
	ms: seconds * 1_000,
	troubleEveryMs: 6_000,
	questions: 3,
	seed,
	storeUrl,
});
rmSync(folder, { recursive: true, force: true });

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
