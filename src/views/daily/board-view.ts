import { EmbedBuilder } from '@discordjs/builders';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Anniversary } from '../../catalog/on-this-day.js';
import type { DaysRow, Finisher } from '../../quiz/daily-board.js';
import type { DailyCount } from '../../quiz/daily-count.js';
import type { Edition } from '../../quiz/edition.js';
import type { Day } from '../../quiz/lima-day.js';
import type { Words } from '../../text/words.js';
import { andMore } from '../and-more.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { editionNumber } from '../edition-number.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { seasonName } from '../names.js';
import { type Occasion, quizPodium } from '../pictures/quiz/quiz-podium.js';
import { square } from '../quiz/daily-answers.js';
import { answerText } from '../quiz/private-question.js';
import { promptOf } from '../quiz/question-prompt.js';
import { seasonButton } from '../season-button.js';
import { Colour, type Embed, type Picture, type View } from '../view.js';
import { anniversaryLine } from './anniversary-line.js';

/** How many people a daily message names. */
export const LISTED = 12;
/** How many champions of a week are named. */
const CHAMPIONS = 3;

/** The best of a week, and its first and last day. */
export type WeekShown = { readonly rows: readonly DaysRow[]; readonly start: Day; readonly end: Day };

/** What a server's daily message shows. */
export type BoardShown = Edition & {
	/** When its day ends, in milliseconds since 1970. */
	readonly endsAt: number;
	/** Best first, at most `LISTED`; `more` counts the others. */
	readonly finishers: readonly Finisher[];
	readonly more: number;
	/** The day before, whose results this message shows. */
	readonly last?: DailyCount | undefined;
	readonly week?: WeekShown | undefined;
	/** What happened on this day in another year. */
	readonly past?: Anniversary | undefined;
};

/**
 * A server's daily message: who has played the day, and how the day before went. It gives away no answer of its own
 * day.
 */
export function boardView(board: BoardShown, catalog: Catalog, words: Words): View {
	const { date, endsAt, finishers, more, last, week, past } = board;
	const lines = [
		`## 📅 ${words.say('daily.board.title', { number: editionNumber(board, catalog, words) })}`,
		words.say('daily.board.how', { date: words.date(date), until: Math.floor(endsAt / 1_000) }),
		...(past ? [anniversaryLine(past, date, catalog, words)] : []),
		...(week ? [weekLine(week, words)] : []),
		...finishers.map((each) => finisherLine(each, words)),
		...andMore(more, 'names', words).map((rest) => `… ${rest}`),
	];
	return {
		content: clip(lines.join('\n'), Limit.content),
		embeds: last && last.questions.length > 0 ? [closingEmbed(last, catalog, words)] : [],
		components: [
			rowOf([
				button(customId('quiz', ['daily']), words.say('daily.board.play'), ButtonStyle.Primary),
				...(past ? [seasonButton(past.season, seasonName(catalog, past.season, words))] : []),
			]),
		],
	};
}

/** The best players of the week on a podium. */
export function weekPicture(
	{ rows, start, end }: WeekShown,
	known: Pick<Occasion, 'names' | 'server'>,
	words: Words,
): Picture | undefined {
	const tallies = Object.fromEntries(
		rows.map(({ player, points, right, answers, bestStreak }) => [
			player,
			{ points, right, answers, bestStreak, streak: 0, missed: 0 },
		]),
	);
	const occasion = { ...known, competition: words.say('daily.week.title'), date: words.dateRange(start, end) };
	return quizPodium({ tallies, contest: { mode: 'points' } }, occasion, words);
}

/** The announcement in a channel that was chosen for the daily. */
export function boardComesView(hour: number, words: Words): View {
	const lines = [`## 📅 ${words.say('daily.board.comes')}`, words.say('daily.board.comes-how', { hour })];
	return {
		content: lines.join('\n'),
		embeds: [],
		components: [rowOf([button(customId('quiz', ['daily']), words.say('daily.board.play'), ButtonStyle.Primary)])],
	};
}

/** `🟩🟩🟥🟩🟩 @Ana · 1:23 · 🔥 4` */
function finisherLine({ person, marks, seconds, streak }: Finisher, words: Words): string {
	const time = seconds === undefined ? [] : [timeText(seconds, words)];
	return [`${marks.map(square).join('')} <@${person}>`, ...time, `🔥 ${words.number(streak)}`].join(' · ');
}

/** `0:48`, `12:05`; from an hour on only hours are shown: nobody races over a whole day. */
function timeText(seconds: number, words: Words): string {
	if (seconds >= 3_600) return words.say('daily.board.hours', { hours: Math.floor(seconds / 3_600) });
	return `${Math.floor(seconds / 60)}:${`${seconds % 60}`.padStart(2, '0')}`;
}

function weekLine({ rows }: WeekShown, words: Words): string {
	const first = rows.filter(({ place }) => place === 0);
	const champions = words.list(first.slice(0, CHAMPIONS).map(({ player }) => `<@${player}>`));
	const [{ right = 0, answers = 0 } = {}] = first;
	return `🏆 ${words.say(first.length > 1 ? 'daily.week.champions' : 'daily.week.champion', { champions, right, answers })}`;
}

/** How a past day went: the questions, their answers hidden as spoilers, and how many people knew each. */
function closingEmbed({ day: date, of, questions, players, right }: DailyCount, catalog: Catalog, words: Words): Embed {
	const lines = questions.map((question, index) => {
		const prompt = escaped(clip(promptOf(question, catalog, words), Limit.embedTitle));
		const knew = words.say('daily.closing.knew', { count: right[index] ?? 0, players: words.number(players) });
		const answer = `**${index + 1}.** ${prompt} ||${answerText(question, question.answer, catalog)}||`;
		return players > 0 ? `${answer}\n-# ${knew}` : answer;
	});
	return new EmbedBuilder({ color: Colour.gold })
		.setAuthor({ name: words.say('daily.closing', { number: editionNumber({ date, of }, catalog, words) }) })
		.setDescription(lines.join('\n'))
		.setFooter({
			text: players > 0 ? words.say('daily.closing.players', { count: players }) : words.say('daily.closing.nobody'),
		})
		.toJSON();
}
