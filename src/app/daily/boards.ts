import {
	addFinisher,
	type Board,
	boardKey,
	boardOf,
	daysBefore,
	type Finisher,
	isAbout,
	removeFinisher,
} from '../../quiz/daily-board.js';
import { type DailyShown, decide, noteBoard } from '../../quiz/daily-shown.js';
import type { Edition } from '../../quiz/edition.js';
import type { Day } from '../../quiz/lima-day.js';
import type { PersonalStore } from '../../store/personal-data.js';
import type { ValueStore } from '../../store/value-store.js';

type Parts = {
	/** By server and place: see `boardKey`. */
	readonly boards: ValueStore<typeof Board>;
	/** By person. */
	readonly shown: ValueStore<typeof DailyShown>;
	/** Called when somebody was taken off a server's board. */
	readonly changed: (guildId: string) => void;
};

/** The boards of the servers' daily messages, and who agreed to appear on them. Nothing of it is held in memory. */
export class Boards implements PersonalStore {
	readonly kind = 'board';
	readonly #parts: Parts;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** A server's board of a day; an empty one if none is stored. */
	async of(guildId: string, day: Day): Promise<Board> {
		return boardOf(await this.#parts.boards.get(boardKey(guildId, day)), guildId, day);
	}

	/** A server's boards of the seven days before one, newest first; days without one are left out. */
	async before(guildId: string, day: Day): Promise<readonly Board[]> {
		const boards: Board[] = [];
		for (const each of daysBefore(day)) {
			const board = await this.#parts.boards.get(boardKey(guildId, each));
			if (board?.day === each) boards.push(board);
		}
		return boards;
	}

	/** Applies a step to a server's board of a day. @returns The board after it, stored. */
	async change(guildId: string, day: Day, step: (board: Board) => Board): Promise<Board> {
		const { board } = await this.#parts.boards.update(boardKey(guildId, day), (stored) => {
			const before = boardOf(stored, guildId, day);
			const board = step(before);
			return { board, value: board === before ? stored : board };
		});
		return board;
	}

	/** Whether a person agreed to be shown; undefined until they have answered. */
	async answerOf(person: string): Promise<boolean | undefined> {
		return (await this.#parts.shown.get(person))?.show;
	}

	/** The first people who agree to be shown, at most `most` of them, in the given order. */
	async firstAgreeing<Each extends { readonly person: string }>(
		people: readonly Each[],
		most: number,
	): Promise<Each[]> {
		const agreeing: Each[] = [];
		for (const each of people) {
			if (agreeing.length >= most) break;
			if (await this.answerOf(each.person)) agreeing.push(each);
		}
		return agreeing;
	}

	/**
	 * Puts somebody on a server's board of a day, once, if they agree and the board is about this edition.
	 *
	 * @returns Whether they are on it.
	 */
	async add(guildId: string, { date: day, of }: Edition, finisher: Finisher): Promise<boolean> {
		const key = boardKey(guildId, day);
		// Recorded first: every board that names a person must be found when they ask to be taken off.
		const { value } = await this.#parts.shown.update(finisher.person, (before) => ({ value: noteBoard(before, key) }));
		if (!value?.show) return false;
		const board = await this.change(guildId, day, (before) => addFinisher(before, finisher, of));
		if (!isAbout(board, of)) return false;
		// Somebody may have withdrawn meanwhile, in this process or another.
		if (await this.answerOf(finisher.person)) return true;
		await this.change(guildId, day, (board) => removeFinisher(board, finisher.person));
		return false;
	}

	/** Records a person's answer. @returns From how many boards they were taken off. */
	async decide(person: string, show: boolean): Promise<number> {
		const { value } = await this.#parts.shown.update(person, (before) => ({ value: decide(before, person, show) }));
		return show ? 0 : this.#takeOff(person, value?.boards ?? []);
	}

	async *about(person: string): AsyncGenerator<unknown> {
		const kept = await this.#parts.shown.get(person);
		if (!kept) return;
		yield { person, shown: kept.show };
		for (const key of kept.boards) {
			const board = await this.#parts.boards.get(key);
			const finisher = board?.finishers.find((each) => each.person === person);
			if (board && finisher) yield { server: board.guildId, day: board.day, ...finisher };
		}
	}

	async forget(person: string): Promise<number> {
		const kept = await this.#parts.shown.get(person);
		if (!kept) return 0;
		const count = await this.decide(person, false);
		await this.#parts.shown.remove(person);
		return 1 + count;
	}

	async #takeOff(person: string, keys: readonly string[]): Promise<number> {
		const { boards, changed } = this.#parts;
		let count = 0;
		for (const key of keys) {
			const { guildId } = await boards.update(key, (board) => {
				const value = board && removeFinisher(board, person);
				return { value, guildId: value === board ? undefined : value?.guildId };
			});
			if (guildId === undefined) continue;
			changed(guildId);
			count += 1;
		}
		return count;
	}
}
