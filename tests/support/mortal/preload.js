// Loaded into the bot's process before anything else, by `node --import`: gives it a clock that a test pushes on, and a
// store that takes the process with it at a write. The bot itself is the built one, unchanged.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import './pushed-clock.js';

// The thread that draws opens no store, and a hook is one thread more.
if (isMainThread) register('./lmdb-hook.js', import.meta.url);
