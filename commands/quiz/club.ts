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
import { dayOfEdition, EditionId } from '../../src/quiz/edition.js';
import {
	CLUB_FIELD,
	guessForm,
	puzzleGridView,
	puzzleOverView,
	puzzleView,
	whichClubView,
} from '../../src/views/club-of-the-day/puzzle-view.js';
import type { View } from '../../src/views/view.js';
import { keptTo } from '../competition-option.js';
import { shareOnce } from './share-once.js';

/** Without arguments it opens today's club, from anywhere; with an edition alone it resumes that one. */
const Pressed = z.union([
	z.tuple([]),
	z.tuple([EditionId]),
	z.tuple([EditionId, z.enum(['type', 'share'])]),
	z.tuple([EditionId, z.literal('piece'), Piece]),
	z.tuple([EditionId, z.literal('guess'), z.string()]),
]);
const Filled = z.object({ [CLUB_FIELD]: z.string() });

/** `/quiz club`: the club of the day, alone; resumed where the person left off, or the result. */
export async function club(context: Context): Promise<View> {
	requireMode('club', context);
	const { clubHost, person, place } = context;
	return shown(await clubHost.play(person.id, place.guildId), context);
}

/** A puzzle as it stands. @throws {UserError} `guarded` */
function shown(puzzle: Puzzle, context: Context): View {
	if (puzzle.moves.length > 0) guardPuzzle(puzzle, context);
	return puzzleView(puzzle, around(context), context.catalog, context.ownWords);
}

/** What is shown around a puzzle. */
function around({ clubHost, place, settings }: Context) {
	return { nextAt: clubHost.nextAt, canBeShared: !isOff(settings.of(place.guildId), 'share') };
}

/** What a press does with the club of an edition, by the word that its button or menu carries, with what else that carries. */
const pressed = {
	type: (edition, _, { ownWords }) => ({ embeds: [], private: true, form: guessForm(edition, ownWords) }),
	share: (edition, _, context) => share(edition, context),
	piece: (edition, piece, context) => make({ type: 'piece', piece: Piece.parse(piece) }, edition, context),
	guess: (edition, id = '', context) => guess(id, edition, context),
} as const satisfies Record<
	string,
	(edition: string, value: string | undefined, context: Context) => Promise<View> | View
>;

/** A press on a button or menu of a club of the day. */
export async function pressClub(args: readonly string[], context: Context): Promise<View> {
	const [edition, what, value] = Pressed.parse(args);
	requireMode('club', context);
	if (edition === undefined) return club(context);
	if (dayOfEdition(edition) < context.clubHost.today) return puzzleOverView(context.ownWords);
	return what === undefined ? goOn(edition, context) : pressed[what](edition, value, context);
}

/** Resumes a puzzle that was begun, even if this server's club is another one by now. */
async function goOn(edition: string, context: Context): Promise<View> {
	const { clubHost, person } = context;
	const puzzle = await clubHost.current(person.id, edition);
	return puzzle ? shown(puzzle, context) : club(context);
}

/** A typed club: a single match counts as a guess, of several the person picks one, and no match does not count. */
export function submitClub(args: readonly string[], fields: Fields, context: Context): Promise<View> | View {
	const [edition] = z.tuple([EditionId]).parse(args);
	const { [CLUB_FIELD]: typed } = Filled.parse(fields);
	const { catalog, clubHost, ownWords } = context;
	requireMode('club', context);
	if (dayOfEdition(edition) < clubHost.today) return puzzleOverView(ownWords);
	const meant = typed.trim() === '' ? undefined : catalog.clubMeant(typed, keptTo(context));
	if (!meant) throw new UserError('unknown-club', { typed });
	if (meant.kind === 'one') return guess(meant.club.id, edition, context);
	return whichClubView(
		edition,
		clubsMeant(meant).map(({ id }) => id),
		catalog,
		ownWords,
	);
}

function guess(id: string, edition: string, context: Context): Promise<View> {
	const found = context.catalog.clubWithId(id);
	if (!found) throw new UserError('stale-button');
	guard(context, { club: found.id });
	return make({ type: 'guess', club: found.id }, edition, context);
}

/** A puzzle gives away its own club and those that were guessed. @throws {UserError} `guarded` */
function guardPuzzle(puzzle: Puzzle, context: Context): void {
	for (const each of new Set([puzzle.club, ...guessesOf(puzzle)])) guard(context, { club: each });
}

async function make(move: Move, edition: string, context: Context): Promise<View> {
	const { clubHost, person, catalog, ownWords } = context;
	const before = await clubHost.current(person.id, edition);
	if (before) guardPuzzle(before, context);
	const { puzzle, verdict } = await clubHost.move(person.id, edition, move);
	if (verdict === 'over') return puzzleOverView(ownWords);
	if (verdict === 'not-begun' || !puzzle) throw new UserError('stale-button');
	const note = verdict === 'again' ? ownWords.say('club-day.again') : undefined;
	return puzzleView(puzzle, { ...around(context), note }, catalog, ownWords);
}

function share(edition: string, context: Context): Promise<View> {
	const { catalog, clubHost, person, place } = context;
	return shareOnce(
		context,
		() => clubHost.share(person.id, edition, place.channelId),
		(puzzle, words) => puzzleGridView(puzzle, person.id, catalog, words),
	);
}
