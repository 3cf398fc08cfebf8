/** What a process did, in order: a write to the store, or a request that changes something on Discord. */
export type Deed = { readonly what: string; readonly isWrite: boolean };

/** What was written, as `put games`: the key is another one each time. */
export const collectionIn = (what: string | undefined) => /(?:put|remove) [^:]+/.exec(what ?? '')?.[0];
