/**
 * The times of a lease, in milliseconds.
 *
 * `ttl`: how long the next holder waits for one that died unseen (with its machine, or cut off from the store); as long
 * as a quiz question, so that the game is still there. `renew`: a third of it, so two renewals in a row may fail.
 * `margin`: a holder stops writing this long before anybody may take over; longer than the store takes to finish or
 * refuse a write. `poll`: how often a waiting process looks, and how soon a failed renewal is retried.
 */
export const LEASE_MS = { ttl: 15_000, renew: 5_000, margin: 3_000, poll: 1_000 } as const;
