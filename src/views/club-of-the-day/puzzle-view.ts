import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import { Piece } from '../../quiz/club-of-the-day/facts.js';
import {
	cluesUsed,
	GUESSES,
	guessesOf,
	isDone,
	isFound,
	type Puzzle,
	uncovered,
} from '../../quiz/club-of-the-day/puzzle.js';
import { type Edition, editionId } from '../../quiz/edition.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { editionNumber } from '../edition-number.js';
import { formOf, textField } from '../form.js';
import { clip, Limit } from '../limits.js';
import { menuOf } from '../menu.js';
import { clubName, placeBesideName } from '../names.js';
import { noteView } from '../note-view.js';
import { shareButton } from '../share-button.js';
import type { Form, Row, View } from '../view.js';
import { guessLine, hasArrow } from './guess-line.js';
import { pieceLine } from './piece-text.js';

/** The id of the form's field for a club's name. */
export const CLUB_FIELD = 'club';
/** Longest name that can be typed. */
const LONGEST = 100;
/** Buttons side by side: three fit a phone. */
const ABREAST = 3;

/**
 * A club of the day as its player sees it: the pieces uncovered, what the guesses told, and the possible moves.
 *
 * @param nextAt When the next one comes, in milliseconds.
 * @param canBeShared Whether its result can be shown to everyone.
 * @param note A line below the heading.
 */
export function puzzleView(
	puzzle: Puzzle,
	{
		nextAt,
		canBeShared,
		note,
	}: { readonly nextAt: number; readonly canBeShared: boolean; readonly note?: string | undefined },
	catalog: Catalog,
	words: Words,
): View {
	const { club } = puzzle;
	const done = isDone(puzzle);
	const open = uncovered(puzzle);
	const wrong = guessesOf(puzzle).filter((guess) => guess !== club);
	const lines = [
		...(done ? resultLines(puzzle, nextAt, catalog, words) : [`## ${titleOf(puzzle, catalog, words)}`]),
		...(note === undefined ? [] : [note]),
		...Piece.options
			.filter((piece) => done || open.includes(piece))
			.map((piece) => pieceLine(piece, club, catalog, words)),
		...wrong.map((guess) => guessLine(guess, club, catalog, words)),
		...(done ? [] : footLines(puzzle, wrong, catalog, words)),
	];
	return {
		private: true,
		goes: 'over',
		noteOf: noteOf(editionId(puzzle)),
		content: clip(lines.join('\n'), Limit.content),
		embeds: [],
		components: done ? [doneRow(puzzle, canBeShared, words)] : moveRows(puzzle, words),
	};
}

/** Asks, privately and before a guess counts, which of the clubs that match the typed name is meant. */
export function whichClubView(edition: string, clubs: readonly ClubId[], catalog: Catalog, words: Words): View {
	const options = clubs.slice(0, Limit.selectOptions).map((id) => ({
		label: catalog.clubLabel(id),
		value: id,
		description: placeBesideName(catalog, id, words),
	}));
	return {
		...noteView(`**${words.say('club-day.which')}**`, { private: true, noteOf: noteOf(edition) }),
		goes: 'over',
		components: [
			menuOf(customId('quiz', ['club', edition, 'guess']), words.say('club.pick-placeholder'), options),
			rowOf([button(customId('quiz', ['club', edition]), words.say('club-day.back'), ButtonStyle.Secondary)]),
		],
	};
}

/** The form for guessing a club. */
export function guessForm(edition: string, words: Words): Form {
	const label = words.say('club-day.form-label');
	return formOf(customId('quiz', ['club', edition]), words.say('club-day.guess'), [
		textField({ id: CLUB_FIELD, label, least: 1, most: LONGEST }),
	]);
}

/** A result for everyone to see, without naming the club. */
export function puzzleGridView(
	puzzle: Puzzle,
	player: string,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): View {
	const lines = [words.say('club-day.played', { player }), ...gridLines(puzzle, catalog, words)];
	return { ...noteView(lines.join('\n')), goes: 'below', components: [rowOf([playButton(words)])] };
}

/** The answer to a press on an earlier day's message. */
export function puzzleOverView(words: Words): View {
	return { ...noteView(words.say('club-day.over'), { private: true }), components: [rowOf([playButton(words)])] };
}

/** A result: `Copero · ¿Qué equipo es? N.º 412 · 3 pistas`, and below it `🟦🟦🟥🟩`. */
function gridLines(puzzle: Puzzle, catalog: Pick<Catalog, 'competition'>, words: Words): readonly string[] {
	const squares = puzzle.moves
		.map((move) => (move.type === 'piece' ? '🟦' : move.club === puzzle.club ? '🟩' : '🟥'))
		.join('');
	const number = editionNumber(puzzle, catalog, words);
	if (!isFound(puzzle)) return [words.say('club-day.grid-lost', { number }), squares];
	return [words.say('club-day.grid', { number, count: cluesUsed(puzzle) }), squares];
}

/** Each person has one message per edition: a newer one replaces it. */
function noteOf(edition: string): string {
	return `club ${edition}`;
}

function titleOf(puzzle: Edition, catalog: Pick<Catalog, 'competition'>, words: Words): string {
	return words.say('club-day.title', { number: editionNumber(puzzle, catalog, words) });
}

function resultLines(puzzle: Puzzle, nextAt: number, catalog: Catalog, words: Words): readonly string[] {
	const club = clubName(catalog, puzzle.club);
	return [
		`## ${isFound(puzzle) ? words.say('club-day.found', { club }) : words.say('club-day.lost', { club })}`,
		...gridLines(puzzle, catalog, words).map((line) => `> ${line}`),
		`-# ${words.say('club-day.next', { at: Math.floor(nextAt / 1_000) })}`,
	];
}

function footLines(puzzle: Puzzle, wrong: readonly ClubId[], catalog: Catalog, words: Words): readonly string[] {
	const count = words.say('club-day.used', { count: cluesUsed(puzzle) });
	const left = words.say('club-day.left', { count: GUESSES - wrong.length });
	return [
		...(wrong.some((guess) => hasArrow(guess, puzzle.club, catalog)) ? [`-# ${words.say('club-day.arrow')}`] : []),
		`-# ${puzzle.moves.length > 0 ? `${count} · ${left}` : words.say('club-day.how')}`,
	];
}

function moveRows(puzzle: Puzzle, words: Words): readonly Row[] {
	const edition = editionId(puzzle);
	const covered = Piece.options.filter((piece) => !uncovered(puzzle).includes(piece));
	const buttons = covered.map((piece) =>
		button(customId('quiz', ['club', edition, 'piece', piece]), words.say(`club-day.${piece}`), ButtonStyle.Secondary),
	);
	const guess = button(customId('quiz', ['club', edition, 'type']), words.say('club-day.guess'), ButtonStyle.Primary);
	return [buttons.slice(0, ABREAST), buttons.slice(ABREAST), [guess]]
		.filter((row) => row.length > 0)
		.map((row) => rowOf(row));
}

function doneRow(puzzle: Puzzle, canBeShared: boolean, words: Words): Row {
	const share = shareButton(['club', editionId(puzzle), 'share'], words);
	const page = button(customId('club', ['show', puzzle.club]), words.say('club-day.page'), ButtonStyle.Secondary);
	return rowOf(canBeShared ? [share, page] : [page]);
}

function playButton(words: Words) {
	return button(customId('quiz', ['club']), words.say('club-day.play'), ButtonStyle.Primary);
}
