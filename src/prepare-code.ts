import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { compileProgram } from './start/compiled-program.js';

// Run by the build: the starts to come need not compile the bot. Where it cannot be rehearsed, they do.
// Nor does it outlive the build.
process.once('disconnect', () => process.exit());
const file = join(import.meta.dirname, 'bot.cjs');
try {
	const over = once(process, 'message');
	await compileProgram<typeof import('./bot.js')>(file, ({ rehearseStart }) => rehearseStart(over));
} catch (error) {
	console.warn('The bot could not be compiled ahead, so that its starts take longer:', error);
}
process.exit();
