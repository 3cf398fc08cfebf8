/** The pages of a roll of honour, in the order of their buttons, which then take two lines on a phone. */
export const championPages = ['list', 'clubs', 'map', 'departments', 'after'] as const;
export type ChampionPage = (typeof championPages)[number];
