import type { Catalog } from '../../catalog/catalog.js';
import { keptCompetitions } from '../../catalog/chosen-competitions.js';
import { onThisDay } from '../../catalog/on-this-day.js';
import { aboutToPostBoard, type Board, bestFirst, boardShown, daysTable, postedBoard } from '../../quiz/daily-board.js';
import { dailyNumber } from '../../quiz/daily-number.js';
import type { Day } from '../../quiz/lima-day.js';
import { nextLimaDayAt } from '../../quiz/lima-day.js';
import { spanAt } from '../../quiz/period.js';
import { givesAway } from '../../quiz/spoils.js';
import type { SettingsStore } from '../../store/settings-store.js';
import { type Words, wordsIn } from '../../text/words.js';
import { type BoardShown, boardView, LISTED, type WeekShown, weekPicture } from '../../views/daily/board-view.js';
import { DRAWN } from '../../views/pictures/quiz/quiz-podium.js';
import { type Channels, unlessRefused } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import { type PictureGiver, POST_PICTURE_WAIT_MS } from '../pictures.js';
import { namesFor } from '../quiz/player-names.js';
import { postNoted } from '../quiz/post-once.js';
import type { Boards } from './boards.js';
import type { DailyDays } from './daily-days.js';
import { dealtHere } from './dealt-here.js';

type Parts = {
	readonly boards: Boards;
	readonly days: DailyDays;
	readonly settings: Pick<SettingsStore, 'of'>;
	readonly catalog: Catalog;
	readonly channels: Channels;
	readonly pictures: PictureGiver;
	readonly clock: Clock;
	readonly log: Log;
};

const NOON_MS = 12 * 3_600_000;

/** Writes the servers' daily messages: posts each exactly once, even if the bot dies, and keeps it up to date. */
export class BoardWriter {
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/**
	 * Posts a server's message of a day, unless it was posted already, or its competitions have nothing to ask.
	 *
	 * @throws {ChannelError}
	 * @throws {Error} If the store fails.
	 */
	async post(guildId: string, day: Day): Promise<void> {
		const { boards, channels, clock, days, pictures, settings } = this.#parts;
		const { daily } = settings.of(guildId);
		if (!daily) return;
		const of = dealtHere(guildId, this.#parts);
		if ((await days.deal({ date: day, of })).length === 0) return;
		const earlier = await boards.before(guildId, day);
		const [last] = earlier;
		// If the last message was deleted, or nobody may write there any more, the next one is posted all the same.
		if (last) await this.#edit(last).catch(unlessRefused);
		const posting = { nonce: nonceOf(guildId, day), channelId: daily.channel, at: clock.now() };
		const board = await boards.change(guildId, day, (before) => aboutToPostBoard(before, posting, of));
		if (!board.posting) return;
		const words = this.#wordsOf(guildId);
		const shown = await this.#shown(board, earlier);
		const picture = shown.week && (await this.#picture(guildId, shown.week, words));
		const view = { ...boardView(shown, this.#parts.catalog, words), picture };
		const { view: whole } = await pictures.attach(view, { waitMs: POST_PICTURE_WAIT_MS });
		const id = await postNoted(board.posting.channelId, whole, board.posting, { channels, clock });
		await boards.change(guildId, day, (now) => postedBoard(now, id, board.changes));
	}

	/**
	 * Brings a server's message of a day up to date.
	 *
	 * @throws {ChannelError}
	 * @throws {Error} If the store fails.
	 */
	async edit(guildId: string, day: Day): Promise<void> {
		await this.#edit(await this.#parts.boards.of(guildId, day));
	}

	async #edit(board: Board): Promise<void> {
		const { boards, channels, catalog } = this.#parts;
		const { guildId, day, message, changes } = board;
		if (!message?.id || board.shown >= changes) return;
		const shown = await this.#shown(board, await boards.before(guildId, day));
		const view = boardView(shown, catalog, this.#wordsOf(guildId));
		await channels.edit(message.channelId, message.id, { ...view, keepsFiles: true });
		await boards.change(guildId, day, (now) => boardShown(now, changes));
	}

	/** What a board shows; it names only people who agree. `earlier` are the server's boards before it. */
	async #shown(board: Board, earlier: readonly Board[]): Promise<BoardShown> {
		const { boards, days } = this.#parts;
		const { day, of } = board;
		const last = earlier.find(({ message }) => message);
		const ranked = bestFirst(board);
		const finishers = await boards.firstAgreeing(ranked, LISTED);
		return {
			date: day,
			of,
			endsAt: nextLimaDayAt(Date.parse(day) + NOON_MS),
			finishers,
			more: ranked.length + board.more - finishers.length,
			last: last && (await days.of({ date: last.day, of: last.of })),
			week: await this.#week(day, earlier),
			past: await this.#past(board),
		};
	}

	/** On a Monday, the best of the seven days before it. */
	async #week(day: Day, earlier: readonly Board[]): Promise<WeekShown | undefined> {
		const span = spanAt('week', Date.parse(day) + NOON_MS);
		if (span.period !== 'week' || span.start !== day) return undefined;
		const table = daysTable(earlier).map((row) => ({ ...row, person: row.player }));
		const rows = await this.#parts.boards.firstAgreeing(table, DRAWN);
		const last = spanAt('week', Date.parse(day) - NOON_MS);
		return rows.length === 0 || last.period !== 'week' ? undefined : { rows, start: last.start, end: last.end };
	}

	/** What happened on this day in the past: another event each year, and none that gives away the day's questions. */
	async #past({ guildId, day, of }: Board) {
		const { catalog, days, settings } = this.#parts;
		const questions = await days.questionsOf({ date: day, of });
		const kept = keptCompetitions(settings.of(guildId), catalog);
		const seasons = catalog.seasons.filter(({ competition }) => kept?.includes(competition) ?? true);
		const all = onThisDay({ seasons }, day).filter(
			({ season }) => !questions.some((question) => givesAway(question, { season }, catalog)),
		);
		return all[Number(day.slice(0, 'YYYY'.length)) % Math.max(1, all.length)];
	}

	async #picture(guildId: string, week: WeekShown, words: Words) {
		const players = week.rows.map(({ player }) => player);
		return weekPicture(week, await namesFor(guildId, players, this.#parts), words);
	}

	#wordsOf(guildId: string): Words {
		const { language, daily } = this.#parts.settings.of(guildId);
		return wordsIn(language === 'auto' ? (daily?.locale ?? 'en') : language);
	}
}

/** A nonce, of which Discord accepts no more than 25 characters. */
function nonceOf(guildId: string, day: Day): string {
	return `daily.${dailyNumber(day)}.${BigInt(guildId).toString(36)}`;
}
