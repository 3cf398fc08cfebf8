// Loaded into the bot's process before anything else, by `node --import`: its clock is wrong by the milliseconds that
// CLOCK_FILE holds, read at the start and again on each SIGUSR2. Timers and the monotonic clock are not affected.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const now = Date.now;
let wrongBy = 0;
const read = () => {
	wrongBy = Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));
};
read();
Date.now = () => now() + wrongBy;
if (isMainThread) process.on('SIGUSR2', read);
