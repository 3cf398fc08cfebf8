import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { compileProgram } from './start/compiled-program.js';

// Run by the build, so that starts need not compile the bot. If the rehearsal fails, they compile it themselves.
// Ends when the build does.
process.once('disconnect', () => process.exit());
const file = join(import.meta.dirname, 'bot.cjs');
try {
	const over = once(process, 'message');
	await compileProgram<typeof import('./bot.js')>(file, ({ rehearseStart }) => rehearseStart(over));
} catch (error) {
	console.warn('The bot could not be compiled ahead, so that its starts take longer:', error);
}
process.exit();
