import type { UpgradeStep } from './format.js';

/** Upgrade stored dailies of older versions to `Daily`: version 1 had no times of begin and end. */
export const olderDailies: readonly UpgradeStep[] = [(older) => ({ ...older, version: 2 })];
