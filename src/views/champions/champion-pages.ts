/** The pages of a roll of honour, in the order of their buttons. */
export const championPages = ['list', 'clubs', 'departments', 'map', 'after'] as const;
export type ChampionPage = (typeof championPages)[number];
