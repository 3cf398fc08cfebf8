import { EmbedBuilder } from '@discordjs/builders';
import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import { askedName } from '../../quiz/club-name.js';
import { type Game, timesOf } from '../../quiz/game.js';
import { type Known, partThatKnew } from '../../quiz/known.js';
import type { Climb } from '../../quiz/ladder.js';
import { Points } from '../../quiz/points.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { clip, Limit } from '../limits.js';
import { seasonInSentence } from '../names.js';
import { seasonButton } from '../season-button.js';
import { Colour, type View } from '../view.js';
import { askedAbout, questionTipButton } from './asked-about.js';
import { awardLines } from './award-lines.js';
import { closedLines, numberText, openLines, standings } from './contest-lines.js';
import { clueLines } from './hint-text.js';
import { optionLabel } from './option-label.js';
import { contextLine } from './question-context.js';
import { answerHeading, promptHeading } from './question-heading.js';
import { choiceLines, raceLines } from './reveal-lines.js';
import { climbLines } from './road-lines.js';

/**
 * The open question, with a button for each option, and one for a hint that only its reader sees. No button's custom id
 * tells the right option.
 */
export function questionView(game: Game, catalog: Catalog, words: Words): View {
	const question = questionOf(game);
	const hint = hintButton(game, question, words);
	const rows = {
		buttons: () => [optionButtons(game, question, catalog), [hint]],
		typed: () => [[typeButton(game, words), hint]],
		chat: () => [[hint]],
	} as const satisfies Record<Game['answers'], () => readonly (readonly APIButtonComponent[])[]>;
	const lines = [
		`-# ${numberText(game, words)} · ${words.say('quiz.seconds', { count: game.seconds })}`,
		promptHeading(question, catalog, words),
		...(timesOf(game) > 1 ? [`🔥 ${words.say('quiz.finale')}`] : []),
		...openLines(game, words),
		...clueLines(1, question, catalog, words),
		...(game.answers === 'chat' ? [`✍️ ${words.say('quiz.type-here')}`] : []),
		words.say('quiz.closes', { until: Math.floor(game.until / 1_000) }),
	];
	return { content: clip(lines.join('\n'), Limit.content), embeds: [], components: rows[game.answers]().map(rowOf) };
}

/**
 * The same question, closed: first the right answer; then who knew it, and the standings so far.
 *
 * @param known How many have known the question so far, on all servers.
 * @param climbed The players who reached another stage of the month's road.
 */
export function resultView(
	game: Game,
	known: Known | undefined,
	catalog: Catalog,
	words: Words,
	climbed: readonly Climb[] = [],
): View {
	const question = questionOf(game);
	const context = contextLine(question, catalog, words);
	const part = partThatKnew(known);
	// If the game ended after the question had closed, the question's points count and are shown.
	const stopped = game.phase === 'over' && game.awards.length === 0;
	const [knew = '', ...others] = awardLines(game, question, catalog, words);
	const happened = stopped ? [words.say('quiz.stopped')] : [knew, ...closedLines(game, words)];
	const content = [...answerHeading(question, catalog, words), ...happened];
	const lines = [
		...(stopped
			? []
			: [
					...choiceLines(game, question, catalog, words),
					...others,
					...raceLines(game, words),
					...climbLines(climbed, words),
				]),
		...(context === undefined ? [] : [context]),
		...(part === undefined ? [] : [`-# ${words.say('quiz.knew', { percent: Math.round(part * 100) })}`]),
	];
	const embed = new EmbedBuilder({
		color: stopped ? Colour.muted : game.awards.some(({ right }) => right) ? Colour.good : Colour.bad,
	}).setFooter({ text: numberText(game, words) });
	if (lines.length > 0) embed.setDescription(lines.join('\n'));
	const table = standings(game, words);
	if (!stopped && table) embed.addFields(table);
	const options = game.answers !== 'buttons' ? [] : [rowOf(closedButtons(game, question, catalog))];
	return {
		content: content.join('\n'),
		embeds: [embed.toJSON()],
		components: [...options, ...moreRow(question, catalog, words)],
	};
}

/** A button for each option; its custom id does not tell the right one. */
function optionButtons(game: Game, question: Question, catalog: Catalog): readonly APIButtonComponent[] {
	return question.options.map((option, index) =>
		button(optionId(game, index), optionLabel(option, question, catalog), ButtonStyle.Secondary),
	);
}

function closedButtons(game: Game, question: Question, catalog: Catalog): readonly APIButtonComponent[] {
	return question.options.map((option, index) => {
		const style = index === question.answer ? ButtonStyle.Success : ButtonStyle.Secondary;
		return button(optionId(game, index), optionLabel(option, question, catalog), style, true);
	});
}

function optionId(game: Game, option: number): string {
	return customId('quiz', ['answer', game.id, game.round, option]);
}

function typeButton(game: Game, words: Words): APIButtonComponent {
	return button(customId('quiz', ['type', game.id, game.round]), words.say('quiz.type'), ButtonStyle.Primary);
}

/** The label tells what a further clue costs; a hint is free. */
function hintButton(game: Game, question: Question, words: Words): APIButtonComponent {
	const label = question.clues.length > 0 ? words.say('quiz.clue', { cost: Points.perClue }) : words.say('quiz.hint');
	return button(customId('quiz', ['hint', game.id, game.round]), label, ButtonStyle.Secondary);
}

function questionOf(game: Game): Question {
	const question = game.questions[game.round];
	if (!question) throw new Error(`Game ${game.id} has no question ${game.round}`);
	return question;
}

/** Buttons to what was asked about, and to the form for corrections. */
function moreRow(question: Question, catalog: Catalog, words: Words) {
	return [rowOf([...moreButtons(question, catalog, words), questionTipButton(question, catalog, words)])];
}

function moreButtons(question: Question, catalog: Catalog, words: Words): readonly APIButtonComponent[] {
	const about = askedAbout(question, catalog);
	if (!about) return [];
	if ('season' in about) {
		const label = words.say('quiz.more', { what: seasonInSentence(catalog, about.season, words) });
		return [seasonButton(about.season, label)];
	}
	const { club } = about;
	const what = askedName({ competition: question.competition, subject: {} }, club, catalog);
	return [button(customId('club', ['show', club]), words.say('quiz.more', { what }), ButtonStyle.Secondary)];
}
