import { type Catalog, seasonCompetitionName } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { Season } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { keeper } from './kept.js';
import { placeText } from './names.js';

/** A keystroke asks for up to 25 names. */
const kept = keeper<string>(2_000);

/** A season as completion offers it, with its champion or without. */
export function seasonChoice(
	season: Season,
	{ withChampion }: { readonly withChampion: boolean },
	catalog: Pick<Catalog, 'competition' | 'clubLabel'>,
	words: Words,
): string {
	const { year, champion } = season;
	const shown = withChampion ? champion : undefined;
	return kept(catalog, `${season.competition} ${year} ${shown?.club ?? ''} ${words.locale}`, () => {
		const competition = words.of(seasonCompetitionName(catalog, season).name);
		if (!shown) return words.say('season.suggestion', { year, competition });
		return words.say('season.suggestion-champion', {
			year,
			competition,
			champion: catalog.clubLabel(shown.club, year),
		});
	});
}

/** A club as completion offers it, with where it is from or without. */
export function clubChoice(
	id: ClubId,
	{ withPlace }: { readonly withPlace: boolean },
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	words: Words,
): string {
	return kept(catalog, `${id} ${withPlace} ${words.locale}`, () => {
		const place = withPlace ? placeText(catalog, id, words) : undefined;
		return [catalog.clubLabel(id), place].filter((part) => part !== undefined).join(' · ');
	});
}
