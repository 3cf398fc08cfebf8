import type { Locale } from '../../../../src/text/locale.js';
import type { ChampionPage } from '../../../../src/views/champions/champion-pages.js';
import type { Picture, View } from '../../../../src/views/view.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { ownChampionsPage } from '../../own-pages.js';

export const copa = catalog.competition('copa-peru') ?? missing();
export const primera = catalog.competition('primera') ?? missing();

/** A page of champions, of one decade or of all. */
export const champions = (page: ChampionPage, competition = copa, decade?: number, locale: Locale = 'es') =>
	ownChampionsPage({ competition, page, decade, part: 0 }, locale);
export const departmentCalled = (id: string) => catalog.departments.find((each) => each.id === id) ?? missing();

/** Every competition of the bot's own data, as a whole and by decade. */
export const spans = catalog.competitions.flatMap((competition) => {
	const decades = catalog.seasonsOf(competition.id).map(({ year }) => year - (year % 10));
	return [undefined, ...new Set(decades)].map((decade) => ({ competition, decade }));
});

export function pictureOf({ picture }: View): Picture {
	return picture ?? missing();
}

/** Problems of an alternative text: missing parts, or too long. */
export function altProblems(alt: string, says: readonly string[]): string[] {
	return [...(alt.length > 1_024 ? ['alt too long'] : []), ...says.filter((each) => !alt.includes(each))];
}

export function missing(): never {
	throw new Error('It is not there');
}
