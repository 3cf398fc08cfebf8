// Loaded into the bot's process before anything else, by `node --import`: its clock is wrong by as many milliseconds as
// stand in CLOCK_FILE, at the start and from each SIGUSR2 on. Timers and what goes on evenly are as ever.
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
