// Loaded into the bot's process before anything else, by `node --import`: gives it a clock that a test pushes on, and a
// store that takes the process with it at a write. The bot itself is the built one, unchanged.
import { register } from 'node:module';
import './pushed-clock.js';

register('./lmdb-hook.js', import.meta.url);
