/** The pages of a roll of honour, in the order of their buttons: so they take two lines of a phone. */
export const championPages = ['list', 'clubs', 'map', 'departments', 'after'] as const;
export type ChampionPage = (typeof championPages)[number];
