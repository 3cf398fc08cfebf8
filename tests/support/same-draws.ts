// Loaded before each file of tests: properties draw the same cases every time, so that a failure comes from a change
// and not from chance. `FC_SEED=$RANDOM npm run test:unit` draws others; `npm run fuzz` does so by itself.
import process from 'node:process';
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1967) });
