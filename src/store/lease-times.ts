/**
 * The times of a lease, in milliseconds.
 *
 * `ttl`: how long a holder that died unseen (with its machine, or cut off from the store) keeps the next one waiting; as
 * long as a quiz question, so that the game is still there. `renew`: a third of it, so that two renewals in a row may
 * fail. `margin`: a holder stops writing this long before anybody may take over; longer than the store takes to carry a
 * write out or refuse it. `poll`: how often who waits looks, and who could not renew tries again.
 */
export const LEASE_MS = { ttl: 15_000, renew: 5_000, margin: 3_000, poll: 1_000 } as const;
