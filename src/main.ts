import { join } from 'node:path';
import { runProgram } from './start/compiled-program.js';

/** The bot is a script of one file, which the build has compiled. */
await runProgram<typeof import('./bot.js')>(join(import.meta.dirname, 'bot.cjs')).exports.run();
