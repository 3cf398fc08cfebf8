/** Somebody who manages the server: in Spanish, and in English. */
export const manager = { person: { id: '99', manages: true } };
export const englishManager = { person: { id: '99', manages: true, locale: 'en' } } as const;
