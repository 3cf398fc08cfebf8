import type { Catalog } from '../../catalog/catalog.js';
import { honoursOf } from '../../catalog/honours.js';
import type { Club } from '../../domain/club.js';
import type { Words } from '../../text/words.js';
import { clubName, nameOfCompetition, placeBesideName } from '../names.js';
import { cupsAbroad } from './club-lines.js';

/** A club in one line, its confirmed titles abroad first: `**UTC** · Cajamarca · 🏆 Copa Perú × 2`. */
export function clubGist(
	club: Club,
	catalog: Pick<
		Catalog,
		'club' | 'clubLabel' | 'competition' | 'competitions' | 'department' | 'historyOf' | 'abroadOf' | 'cup'
	>,
	words: Words,
): string {
	const name = clubName(catalog, club.id);
	const place = placeBesideName(catalog, club.id, words);
	const history = catalog.historyOf(club.id);
	const abroad = cupsAbroad(club.id, catalog).map(({ name, appearances }) => ({
		name,
		count: appearances.filter(({ reach, confidence }) => reach === 'champion' && confidence === 'confirmed').length,
	}));
	const own = catalog.competitions.map(({ id }) => {
		const seasons = history.filter(({ season }) => season.competition === id).map(({ season }) => season);
		return { name: nameOfCompetition(catalog, id, words), count: honoursOf(club.id, seasons).titles.length };
	});
	const won = [...abroad, ...own]
		.filter(({ count }) => count > 0)
		.map(({ name, count }) => `🏆\u00a0${name}${count > 1 ? `\u00a0×\u00a0${count}` : ''}`);
	const known = history.length === 0 ? [] : [words.say('club.seasons-known', { count: history.length })];
	return [`**${name}**`, ...(place === undefined ? [] : [place]), ...(won.length > 0 ? won : known)].join(' · ');
}
