import type { Catalog } from '../../catalog/catalog.js';
import { honoursByClub, honoursByDepartment } from '../../catalog/honours.js';
import type { CompetitionId } from '../../domain/competition.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { mark } from '../mark.js';
import { clubName, nameOfCompetition } from '../names.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'department'>;

/** A page of the roll of honour of a competition, by its id, in one line: who won last, or who has won most. */
export function championsGist(
	competition: CompetitionId,
	page: string,
	seasons: readonly Season[],
	catalog: Names,
	words: Words,
): string {
	const name = nameOfCompetition(catalog, competition, words);
	const gist =
		page === 'list' || page === 'after' ? newest(seasons, catalog, words) : leaders(page, seasons, catalog, words);
	return `🏆 **${name}** · ${gist ?? words.say('champions.none')}`;
}

function newest(seasons: readonly Season[], catalog: Names, words: Words): string | undefined {
	const last = seasons.findLast(({ champion }) => champion !== undefined);
	if (!last?.champion) return undefined;
	const club = `**${clubName(catalog, last.champion.club, last.year)}**${mark(last.champion.confidence)}`;
	return words.say('champions.newest', { year: last.year, club });
}

function leaders(page: string, seasons: readonly Season[], catalog: Names, words: Words): string | undefined {
	const all =
		page === 'clubs'
			? honoursByClub(seasons).map(({ id, titles }) => ({ name: clubName(catalog, id), count: titles.length }))
			: honoursByDepartment(seasons, catalog.club).map(({ id, titles }) => ({
					name: catalog.department(id).name,
					count: titles.length,
				}));
	const count = Math.max(0, ...all.map((each) => each.count));
	if (count === 0) return undefined;
	const names = all.filter((each) => each.count === count).map(({ name }) => `**${name}**`);
	return words.say('champions.most', { names: words.list(names), count });
}
