import { type Catalog, seasonCompetitionName } from '../catalog/catalog.js';
import type { Club } from '../domain/club.js';
import { type Season, yearsOf } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { placeText } from './names.js';

/** One line of an autocomplete list: what is shown, and what is sent back. */
export type Choice = { readonly name: string; readonly value: string };

const seasons = perItem<Season>();
const clubs = perItem<Club>();

/** A season as autocomplete offers it, with or without its champion. */
export function seasonChoice(
	season: Season,
	{ withChampion }: { readonly withChampion: boolean },
	catalog: Pick<Catalog, 'competition' | 'clubLabel'>,
	words: Words,
): Choice {
	return seasons(catalog, season, `${words.locale} ${withChampion}`, () => {
		const { champion } = season;
		const year = yearsOf(season);
		const value = `${season.until === undefined ? year : `${season.year}-${season.until}`} ${season.competition}`;
		const competition = words.of(seasonCompetitionName(catalog, season).name);
		if (!withChampion || !champion) return { name: words.say('season.suggestion', { year, competition }), value };
		const about = { year, competition, champion: catalog.clubLabel(champion.club, season.year) };
		return { name: words.say('season.suggestion-champion', about), value };
	});
}

/** A club as autocomplete offers it, with or without its place, and with the nickname it was found by. */
export function clubChoice(
	club: Club,
	{ withPlace, nickname }: { readonly withPlace: boolean; readonly nickname?: string | undefined },
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	words: Words,
): Choice {
	return clubs(catalog, club, `${words.locale} ${withPlace} ${nickname ?? ''}`, () => {
		const place = withPlace ? placeText(catalog, club.id, words) : undefined;
		const said = nickname === undefined ? undefined : words.say('club-day.nickname', { nickname });
		const name = [catalog.clubLabel(club.id), said, place].filter((part) => part !== undefined).join(' · ');
		return { name, value: `#${club.id}` };
	});
}

/**
 * Caches choices by catalog, item and kind: a keystroke asks for up to 25 of them, which take 1 to 2 ms to make and 2
 * µs to find again.
 */
function perItem<Item extends object>(): (catalog: object, item: Item, kind: string, make: () => Choice) => Choice {
	const catalogs = new WeakMap<object, Map<string, WeakMap<Item, Choice>>>();
	return (catalog, item, kind, make) => {
		const kinds = catalogs.get(catalog) ?? new Map<string, WeakMap<Item, Choice>>();
		catalogs.set(catalog, kinds);
		const known = kinds.get(kind) ?? new WeakMap<Item, Choice>();
		kinds.set(kind, known);
		const choice = known.get(item) ?? make();
		known.set(item, choice);
		return choice;
	};
}
