import { join } from 'node:path';
import { runProgram } from './start/compiled-program.js';

/** The bot is a single script, which the build has compiled ahead. */
await runProgram<typeof import('./bot.js')>(join(import.meta.dirname, 'bot.cjs')).exports.run();
