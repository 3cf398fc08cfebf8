import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { guard } from '../../src/app/guard.js';
import { requireMode } from '../../src/app/mode.js';
import type { Fields } from '../../src/app/request.js';
import { clubsMeant } from '../../src/catalog/meant-club.js';
import { isOff } from '../../src/domain/settings.js';
import { UserError } from '../../src/errors.js';
import { Piece } from '../../src/quiz/club-of-the-day/facts.js';
import { guessesOf, type Move, type Puzzle } from '../../src/quiz/club-of-the-day/puzzle.js';
import { Day } from '../../src/quiz/lima-day.js';
import { wordsIn } from '../../src/text/words.js';
import {
	CLUB_FIELD,
	guessForm,
	puzzleGridView,
	puzzleOverView,
	puzzleView,
	whichClubView,
} from '../../src/views/club-of-the-day/puzzle-view.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';

/** Nothing is today's club from anywhere; a day alone goes on with it. */
const Pressed = z.union([
	z.tuple([]),
	z.tuple([Day]),
	z.tuple([Day, z.enum(['type', 'share'])]),
	z.tuple([Day, z.literal('piece'), Piece]),
	z.tuple([Day, z.literal('guess'), z.string()]),
]);
const Filled = z.object({ [CLUB_FIELD]: z.string() });

/** `/quiz club`: the club of the day, alone; where one left off, or the result. */
export async function club(context: Context): Promise<View> {
	requireMode('club', context);
	const { clubHost, person, catalog, ownWords } = context;
	const puzzle = await clubHost.play(person.id);
	if (puzzle.moves.length > 0) guardPuzzle(puzzle, context);
	return puzzleView(puzzle, around(context), catalog, ownWords);
}

/** What a puzzle is shown with. */
function around({ clubHost, place, settings }: Context) {
	return { nextAt: clubHost.nextAt, canBeShared: !isOff(settings.of(place.guildId), 'share') };
}

/** A press on a button or menu of a club of the day. */
export async function pressClub(args: readonly string[], context: Context): Promise<View> {
	const [date, what, value] = Pressed.parse(args);
	requireMode('club', context);
	if (date !== undefined && date < context.clubHost.today) return puzzleOverView(context.ownWords);
	if (date === undefined || what === undefined) return club(context);
	if (what === 'type') return { embeds: [], private: true, form: guessForm(date, context.ownWords) };
	if (what === 'share') return share(date, context);
	if (what === 'piece') return make({ type: 'piece', piece: Piece.parse(value) }, date, context);
	return guess(value ?? '', date, context);
}

/** A club that was typed: one counts, several are asked about, and none does not count. */
export function submitClub(args: readonly string[], fields: Fields, context: Context): Promise<View> | View {
	const [date] = z.tuple([Day]).parse(args);
	const { [CLUB_FIELD]: typed } = Filled.parse(fields);
	const { catalog, clubHost, ownWords } = context;
	requireMode('club', context);
	if (date < clubHost.today) return puzzleOverView(ownWords);
	const meant = typed.trim() === '' ? undefined : catalog.clubMeant(typed);
	if (!meant) throw new UserError('unknown-club', { typed });
	if (meant.kind === 'one') return guess(meant.club.id, date, context);
	return whichClubView(
		date,
		clubsMeant(meant).map(({ id }) => id),
		catalog,
		ownWords,
	);
}

function guess(id: string, date: Day, context: Context): Promise<View> {
	const found = context.catalog.clubWithId(id);
	if (!found) throw new UserError('stale-button');
	guard(context, { club: found.id });
	return make({ type: 'guess', club: found.id }, date, context);
}

/** A puzzle tells of its club, and of those that were guessed. @throws {UserError} `guarded` */
function guardPuzzle(puzzle: Puzzle, context: Context): void {
	for (const each of new Set([puzzle.club, ...guessesOf(puzzle)])) guard(context, { club: each });
}

async function make(move: Move, date: Day, context: Context): Promise<View> {
	const { clubHost, person, catalog, ownWords } = context;
	const before = await clubHost.current(person.id);
	if (before?.date === date) guardPuzzle(before, context);
	const { puzzle, verdict } = await clubHost.move(person.id, date, move);
	if (verdict === 'over') return puzzleOverView(ownWords);
	if (verdict === 'not-begun' || !puzzle) throw new UserError('stale-button');
	const note = verdict === 'again' ? ownWords.say('club-day.again') : undefined;
	return puzzleView(puzzle, { ...around(context), note }, catalog, ownWords);
}

/** What everyone reads is in the language of the place, though the button is on a private message. */
async function share(date: Day, context: Context): Promise<View> {
	requireMode('share', context);
	const { clubHost, person, place, ownWords, onceSent } = context;
	const { puzzle, verdict, settle } = await clubHost.share(person.id, date, place.channelId);
	if (verdict === 'not-done' || !puzzle) throw new UserError('stale-button');
	if (verdict === 'already-shared' || !settle) {
		return noteView(ownWords.say('club-day.shared-already'), { private: true });
	}
	onceSent(settle);
	return puzzleGridView(puzzle, person.id, wordsIn(place.locale));
}
