import type { Catalog } from '../catalog/catalog.js';
import type { CompetitionId } from '../domain/competition.js';
import type { Season } from '../domain/season.js';
import { champion } from './kinds/champion.js';
import { runnerUp } from './kinds/runner-up.js';
import { titleYear } from './kinds/title-year.js';
import { OPTIONS, type Question, QuestionKind } from './question.js';
import type { QuestionKindSpec } from './question-kind.js';
import { type Random, shuffle } from './random.js';

/** Every kind of question. */
const kinds = {
	champion,
	'runner-up': runnerUp,
	'title-year': titleYear,
} as const satisfies Record<QuestionKind, QuestionKindSpec>;

/** A question that can be asked, before its options are dealt. */
export type Askable = { readonly id: string; readonly kind: QuestionKind; readonly season: Season };

/** Everything that can be asked about a competition, in a fixed order. */
export function askable(catalog: Catalog, competition: CompetitionId): readonly Askable[] {
	const anyOrder: Random = () => 0;
	return catalog
		.seasonsOf(competition)
		.flatMap((season) =>
			QuestionKind.options
				.map((kind) => ({ id: `${kind}:${season.competition}:${season.year}`, kind, season }))
				.filter((each) => compose(each, catalog, anyOrder) !== undefined),
		);
}

/** Deals a question's options; undefined where fewer than three wrong ones are plausible. */
export function compose({ id, kind, season }: Askable, catalog: Catalog, random: Random): Question | undefined {
	const matter = kinds[kind](season, catalog, random);
	if (!matter || matter.wrong.length < OPTIONS - 1) return undefined;
	const options = shuffle([matter.right, ...matter.wrong.slice(0, OPTIONS - 1)], random);
	return {
		id,
		kind,
		competition: season.competition,
		year: season.year,
		...(matter.club && { club: matter.club }),
		options,
		answer: options.indexOf(matter.right),
	};
}
