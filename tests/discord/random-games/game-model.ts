import { type Given, Scores, type Taken } from './scores.js';

/** What a question's points depend on: the right option, and the number of clues it reveals one by one. */
export type Asked = { readonly answer: number; readonly clues: number };
/** The response to an answer by button, form or command. */
export type Verdict = 'accepted' | 'already' | 'late';
/** The response to the hint button; `any-hint` where only the bot knows when half of the time is over. */
export type HintVerdict = 'hint' | 'early' | 'any-hint' | 'clue' | 'all-clues' | 'already' | 'late';
type End = 'stop' | 'silence' | 'interruption' | 'trouble';

const GRACE_MS = 700;

/** A quiz by the rules in the README, implemented independently of the bot's code. */
export class GameModel {
	phase: 'coming' | 'opening' | 'open' | 'closed' | 'over' = 'coming';
	round = 0;
	endedBy: End | undefined;
	readonly scores = new Scores();
	readonly #asked: readonly Asked[];
	readonly #seconds: number;
	readonly #starter: string;
	readonly #moderator: string;
	readonly #stopVotes = new Set<string>();
	#skipVotes = new Set<string>();
	#given: Given[] = [];
	#taken: Taken[] = [];
	#silent = 0;
	#openedAt = 0;
	/** Per player, the number of questions in a row left unanswered. */
	readonly #missed = new Map<string, number>();
	readonly #now: () => number;
	/** When the phase times out. */
	#until: number;

	/** @param game The first question comes at `startsAt`. */
	constructor(game: {
		readonly asked: readonly Asked[];
		readonly seconds: number;
		readonly starter: string;
		readonly moderator: string;
		readonly startsAt: number;
		readonly now: () => number;
	}) {
		this.#asked = game.asked;
		this.#seconds = game.seconds;
		this.#starter = game.starter;
		this.#moderator = game.moderator;
		this.#until = game.startsAt;
		this.#now = game.now;
	}

	get isOver(): boolean {
		return this.phase === 'over';
	}

	/** The verdict on an answer; with `at`, a snowflake, the answer is recorded. */
	answer(round: number, player: string, option: number, at?: string): Verdict {
		if ((this.phase !== 'open' && this.phase !== 'opening') || round !== this.round) return 'late';
		if (this.#given.some((each) => each.player === player)) return 'already';
		if (at !== undefined) {
			this.#given.push({ player, option, at: BigInt(at) });
			this.#hurry(this.#now());
		}
		return 'accepted';
	}

	/** The verdict on a press of the hint button; with `at`, a snowflake, a further clue is recorded. */
	hint(round: number, player: string, now: number, at?: string): HintVerdict {
		if ((this.phase !== 'open' && this.phase !== 'opening') || round !== this.round) return 'late';
		if (this.#given.some((each) => each.player === player)) return 'already';
		if (this.#question.clues === 0) {
			if (this.phase === 'opening') return 'any-hint';
			return now < this.#openedAt + this.#seconds * 500 ? 'early' : 'hint';
		}
		if (this.cluesOf(player) === this.#question.clues) return 'all-clues';
		if (at !== undefined) this.#taken.push({ player, at: BigInt(at) });
		return 'clue';
	}

	/** How many clues a player sees, including the one for everyone; 0 for a question without clues. */
	cluesOf(player: string): number {
		if (this.#question.clues === 0) return 0;
		return 1 + this.#taken.filter((each) => each.player === player).length;
	}

	/** Moves the model to this time, when the bot has done all that was due. */
	timeIs(now: number): void {
		if (this.phase === 'coming' && now >= this.#until) this.phase = 'opening';
		if (this.phase === 'open' && now >= this.#until) this.#close();
		if (this.phase === 'closed' && now >= this.#until) this.#goOn();
	}

	/** The question has been posted: its time begins. */
	posted(now: number): void {
		this.phase = 'open';
		this.#openedAt = now;
		this.#until = now + this.#seconds * 1_000 + GRACE_MS;
		this.#hurry(now);
	}

	/** Whether the question is closed and its result not posted yet. */
	get awaitsResult(): boolean {
		return this.phase === 'closed' && this.#until === Number.POSITIVE_INFINITY;
	}

	/** The result has been posted. It stays for a base time plus some time per character, within bounds. */
	shown(now: number, characters: number): void {
		this.#until = now + Math.min(10_000, Math.max(5_000, 3_000 + 15 * characters));
	}

	stop(person: string): 'stopped' | 'voted' | 'no-player' {
		const decides = person === this.#starter || person === this.#moderator;
		if (!decides && !this.#playing.has(person)) return 'no-player';
		this.#stopVotes.add(person);
		if (!decides && !this.#areMost(this.#stopVotes)) return 'voted';
		if (this.#isOpen) this.#close();
		this.#end('stop');
		return 'stopped';
	}

	skip(person: string): 'skipped' | 'voted' | 'one-more' | 'no-player' | 'nothing-open' {
		if (!this.#isOpen) return 'nothing-open';
		const isStarter = person === this.#starter;
		if (person !== this.#moderator && !isStarter && !this.#playing.has(person)) return 'no-player';
		this.#skipVotes.add(person);
		const seconded = [...this.#skipVotes].some((vote) => vote !== this.#starter && this.#playing.has(vote));
		const starterHasIt = this.#skipVotes.has(this.#starter) && (this.#playing.size <= 1 || seconded);
		if (person !== this.#moderator && !starterHasIt && !this.#areMost(this.#skipVotes))
			return isStarter ? 'one-more' : 'voted';
		this.#close();
		return 'skipped';
	}

	/** The game breaks off; answers given until then count. */
	breakOff(why: 'interruption' | 'trouble'): void {
		if (this.isOver) return;
		if (this.#isOpen) this.#close();
		this.#end(why);
	}

	get #question(): Asked {
		const question = this.#asked[this.round];
		if (!question) throw new Error(`There is no question ${this.round}`);
		return question;
	}

	get #isOpen(): boolean {
		return this.phase === 'open' || this.phase === 'opening';
	}

	/** Everybody who has answered anything. */
	get #playing(): ReadonlySet<string> {
		return new Set([...this.scores.players.keys(), ...this.#given.map(({ player }) => player)]);
	}

	#areMost(votes: ReadonlySet<string>): boolean {
		return [...votes].filter((vote) => this.#playing.has(vote)).length > this.#playing.size / 2;
	}

	/** Cuts the time to two seconds once everybody who answered one of the last two questions has answered. */
	#hurry(now: number): void {
		const playing = [...this.#missed].filter(([, missed]) => missed < 2).map(([player]) => player);
		const areAllIn = playing.every((player) => this.#given.some((each) => each.player === player));
		if (playing.length > 0 && areAllIn) this.#until = Math.min(this.#until, now + 2_000);
	}

	#close(): void {
		const { answer } = this.#question;
		this.phase = 'closed';
		this.#until = Number.POSITIVE_INFINITY;
		this.#silent = this.#given.length === 0 ? this.#silent + 1 : 0;
		const times = this.#asked.length >= 3 && this.round === this.#asked.length - 1 ? 2 : 1;
		this.scores.count(answer, this.#given, this.#taken, times);
		for (const player of this.scores.players.keys()) {
			const isHere = this.#given.some((each) => each.player === player);
			this.#missed.set(player, isHere ? 0 : (this.#missed.get(player) ?? 0) + 1);
		}
	}

	#goOn(): void {
		const isSilent = this.#silent >= 3;
		if (isSilent || this.round + 1 === this.#asked.length) {
			this.#end(isSilent ? 'silence' : undefined);
			return;
		}
		this.round += 1;
		this.phase = 'opening';
		this.#given = [];
		this.#taken = [];
		this.#skipVotes = new Set();
	}

	#end(why: End | undefined): void {
		this.phase = 'over';
		this.endedBy = why;
	}
}
