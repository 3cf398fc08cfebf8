import type { UpgradeStep } from './format.js';

/** Lead stored dailies of older versions up to `Daily`: the first one did not keep when a day was begun and done. */
export const olderDailies: readonly UpgradeStep[] = [(older) => ({ ...older, version: 2 })];
