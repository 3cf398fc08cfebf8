import type { Catalog } from '../../../catalog/catalog.js';
import type { Club } from '../../../domain/club.js';
import type { Words } from '../../../text/words.js';
import { mark } from '../../mark.js';
import { placeText } from '../../names.js';
import { fittingName } from '../fitting-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { shield, shieldHeight } from '../shield/shield.js';
import type { Svg } from '../svg.js';
import { measure, sizeThatFits, textLine } from '../text.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department'>;

const BADGE = 110;
const TOP = 26;
const LEFT = MARGIN + BADGE + 30;
const ROOM = WIDTH - MARGIN - LEFT;
/** Where the heading of a club ends. */
export const HEADER_BOTTOM = TOP + Math.round(shieldHeight(BADGE)) + 10;

/** A club's shield and name, its place, and when it was founded. */
export function clubHeader(club: Club, catalog: Names, words: Words): Svg {
	const name = club.name;
	const size = sizeThatFits(name, 'display', ROOM, [70, 64, 58, 54, 48, 44]);
	const style = { font: 'display', size, fill: Palette.ink } as const;
	const rest = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
	const said = (['date', 'year'] as const).map((exact) => aboutClub(club, exact, catalog, words).join(' · '));
	const place = aboutClub(club, 'year', catalog, words)[0] ?? '';
	const shown = said.find((each) => measure(each, rest) <= ROOM) ?? place;
	return [
		shield(club, MARGIN, TOP, BADGE),
		textLine(fittingName(name, style, ROOM), { x: LEFT, y: TOP + 52 + size * 0.12 }, style),
		textLine(shown, { x: LEFT, y: TOP + 108 }, rest, ROOM),
	].join('');
}

/** A club's place, when it was founded, and that it is dissolved, as far as known. */
export function aboutClub(club: Club, exact: 'date' | 'year', catalog: Names, words: Words): readonly string[] {
	const place = placeText(catalog, club.id, words);
	const founded = club.founded && club.founded.confidence !== 'disputed' ? club.founded : undefined;
	return [
		...(place === undefined ? [] : [place + mark(club.confidence)]),
		...(founded
			? [
					`${words.say('club.founded')}: ${exact === 'date' ? words.date(founded.date) : founded.date.slice(0, 'YYYY'.length)}${mark(founded.confidence)}`,
				]
			: []),
		...(club.dissolved ? [words.say('club.dissolved')] : []),
	];
}
