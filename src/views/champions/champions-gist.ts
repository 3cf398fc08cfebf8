import type { Catalog } from '../../catalog/catalog.js';
import type { Honours } from '../../catalog/honours.js';
import type { ClubId } from '../../domain/club.js';
import type { Competition } from '../../domain/competition.js';
import type { DepartmentId } from '../../domain/department.js';
import { type Season, yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { mark } from '../mark.js';
import { clubName, nameOfCompetition } from '../names.js';
import type { ChampionPage } from './champion-pages.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'department'>;

/** What was won in the seasons of a roll of honour, as `src/catalog/honours.ts` counts it. */
export type Counted = {
	readonly clubs: readonly Honours<ClubId>[];
	readonly departments: readonly Honours<DepartmentId>[];
};

/** A page of a roll of honour in one line: who won last, or who has won most. */
export function championsGist(
	{ competition, page }: { readonly competition: Competition; readonly page: ChampionPage },
	seasons: readonly Season[],
	counted: Counted,
	catalog: Names,
	words: Words,
): string {
	const byDepartment = () => leaders(counted.departments, (id) => catalog.department(id).name, words);
	const gists = {
		list: () => newest(seasons, catalog, words),
		clubs: () => leaders(counted.clubs, (id) => clubName(catalog, id), words),
		departments: byDepartment,
		map: byDepartment,
		after: () => newest(seasons, catalog, words),
	} as const satisfies Record<ChampionPage, () => string | undefined>;
	const name = nameOfCompetition(catalog, competition.id, words);
	return `🏆 **${name}** · ${gists[page]() ?? words.say('champions.none')}`;
}

function newest(seasons: readonly Season[], catalog: Names, words: Words): string | undefined {
	const last = seasons.findLast(({ champion }) => champion !== undefined);
	if (!last?.champion) return undefined;
	const club = `**${clubName(catalog, last.champion.club, last.year)}**${mark(last.champion.confidence)}`;
	return words.say('champions.newest', { year: yearsOf(last), club });
}

/** Those with the most titles; `counted` has them first. */
function leaders<Id>(counted: readonly Honours<Id>[], nameOf: (id: Id) => string, words: Words): string | undefined {
	const count = counted[0]?.titles.length ?? 0;
	if (count === 0) return undefined;
	const names = counted.filter(({ titles }) => titles.length === count).map(({ id }) => `**${nameOf(id)}**`);
	return words.say('champions.most', { names: words.list(names), count });
}
