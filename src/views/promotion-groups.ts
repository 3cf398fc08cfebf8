import type { Catalog } from '../catalog/catalog.js';
import type { Promotion, Season } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { nameOfCompetition } from './names.js';

/** The clubs promoted to one competition in one year. */
export type PromotionGroup = {
	/** The competition's name in that year. */
	readonly competition: string;
	readonly year: number;
	readonly promotions: readonly Promotion[];
};

/** Promotions grouped by competition and year, in the order of the data. */
export function promotionGroups(
	season: Pick<Season, 'promotions'>,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): readonly PromotionGroup[] {
	const groups: { readonly competition: string; readonly year: number; readonly promotions: Promotion[] }[] = [];
	for (const promotion of season.promotions) {
		const { to, year } = promotion;
		const competition = nameOfCompetition(catalog, to, words, year);
		const group = groups.find((each) => each.competition === competition && each.year === year);
		if (group) group.promotions.push(promotion);
		else groups.push({ competition, year, promotions: [promotion] });
	}
	return groups;
}
