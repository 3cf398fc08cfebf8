import type { Catalog } from '../../catalog/catalog.js';
import { honoursOf } from '../../catalog/honours.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { clubName, nameOfCompetition, placeBesideName } from '../names.js';

/** A club in one line: `**UTC** · Cajamarca · 🏆 Copa Perú × 2`. */
export function clubGist(
	club: Club,
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'competitions' | 'department' | 'historyOf'>,
	words: Words,
): string {
	const name = clubName(catalog, club.id);
	const place = placeBesideName(catalog, club.id, words);
	const history = catalog.historyOf(club.id);
	const won = catalog.competitions.flatMap(({ id }) => {
		const seasons = history.filter(({ season }) => season.competition === id).map(({ season }) => season);
		const count = honoursOf(club.id, seasons).titles.length;
		const often = count > 1 ? `\u00a0×\u00a0${count}` : '';
		return count === 0 ? [] : [`🏆\u00a0${nameOfCompetition(catalog, id, words)}${often}`];
	});
	const known = history.length === 0 ? [] : [words.say('club.seasons-known', { count: history.length })];
	return [`**${name}**`, ...(place === undefined ? [] : [place]), ...(won.length > 0 ? won : known)].join(' · ');
}
