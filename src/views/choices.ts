import { type Catalog, seasonCompetitionName } from '../catalog/catalog.js';
import type { Club } from '../domain/club.js';
import { type Season, yearsOf } from '../domain/season.js';
import { once } from '../quiz/once.js';
import type { Words } from '../text/words.js';
import { placeBesideName } from './names.js';

/** One line of an autocomplete list: what is shown, and what is sent back. */
export type Choice = { readonly name: string; readonly value: string };

/** A season as autocomplete offers it, with or without its champion. */
export function seasonChoice(
	season: Season,
	{ withChampion }: { readonly withChampion: boolean },
	catalog: Pick<Catalog, 'competition' | 'clubLabel'>,
	words: Words,
): Choice {
	const key = `season ${words.locale} ${withChampion} ${season.competition} ${season.year}`;
	return kept(catalog, key, () => {
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
	return kept(catalog, `club ${words.locale} ${withPlace} ${club.id} ${nickname ?? ''}`, () => {
		const place = withPlace ? placeBesideName(catalog, club.id, words) : undefined;
		const said = nickname === undefined ? undefined : words.say('club-day.nickname', { nickname });
		const name = [catalog.clubLabel(club.id), said, place].filter((part) => part !== undefined).join(' · ');
		return { name, value: `#${club.id}` };
	});
}

/**
 * The choices made of a catalog: a keystroke asks for up to 25 of them, which take 1 to 2 ms to make and 6 µs to find
 * again.
 */
const choicesOf = once<Map<string, Choice>, object>(() => new Map());

function kept(catalog: object, key: string, make: () => Choice): Choice {
	const choices = choicesOf(catalog);
	const choice = choices.get(key) ?? make();
	choices.set(key, choice);
	return choice;
}
