import { expect } from 'vitest';
import { Game } from '../../../src/quiz/game.js';
import { aMortalBot, type MortalBot } from '../../support/a-mortal-bot.js';
import type { Message } from '../../support/discord/message.js';
import type { RequestRecord } from '../../support/discord/rest.js';
import { StandIn } from '../../support/discord/stand-in.js';
import type { User } from '../../support/discord/user.js';
import { memoryStore } from '../../support/memory-store.js';
import { GameModel } from './game-model.js';
import { awardsIn, charactersIn, isClosed, Written } from './written.js';

const SECONDS = 24;
const LEAD_IN_MS = 4_000;
/** Number of players, one of them a moderator; the first starts the game. */
const PEOPLE = 5;
const MODERATES = 1n << 13n;
/** Number of failures in a row after which the bot gives a game up. */
const LAST_ATTEMPT = 6;

export const POST = 'POST /channels/:channel/messages';
export const EDIT = 'PATCH /channels/:channel/messages/:message';

/** The options a game is started with. */
export type Wish = { readonly questions: number; readonly kind?: string; readonly answers?: 'typed' };

/** One game on the stand-in as people see it, with the model of what they should see. */
export class World {
	/** A long deadline, as the speed of answers is not tested here. */
	readonly standIn = new StandIn({ deadlineMs: 20_000 });
	readonly store = memoryStore();
	readonly guild = this.standIn.guild();
	readonly channel = this.guild.channel();
	/** Another channel, for looking up scores even if the game's channel is lost. */
	readonly office = this.guild.channel();
	readonly people: readonly User[] = Array.from({ length: PEOPLE }, (_, index) =>
		this.standIn.user({ name: `P${index}`, ...(index === PEOPLE - 1 && { permissions: MODERATES }) }),
	);
	/** Ids of interactions that were created with the question and have not arrived yet. */
	early: string[] = [];
	/** Whether the channel, its message or the permission to write is gone, so that the bot may give up. */
	isLost = false;
	isGone = false;
	/** Whether Discord or the bot has failed, so that messages may be written twice. */
	isTroubled = false;
	game: Game | undefined;
	#life: MortalBot | undefined;
	#model: GameModel | undefined;
	#seen = 0;
	readonly #posted = new Set<number>();
	readonly #complaints: MortalBot['complaints'] = [];

	get model(): GameModel {
		return this.#model ?? expect.fail('no game has been started');
	}

	get life(): MortalBot {
		return this.#life ?? expect.fail('no bot lives');
	}

	/** The complaints of all bots so far. */
	get complaints(): MortalBot['complaints'] {
		return [...this.#complaints, ...(this.#life?.complaints ?? [])];
	}

	/** Whether the bot could not write, permanently or too often. */
	get mayGiveUp(): boolean {
		return this.isLost || this.complaints.some(({ fields }) => fields.attempt === LAST_ATTEMPT);
	}

	/** The open question's message; undefined where nobody can press. */
	get question(): Message | undefined {
		const nonce = `${this.game?.id}.${this.model.round}`;
		const message = this.isGone ? undefined : this.channel.nonces.get(nonce);
		return message?.isDeleted ? undefined : message;
	}

	/** The option that is right in the question that is open or comes. */
	get rightOption(): number {
		return this.game?.questions[this.model.round]?.answer ?? expect.fail('there is no such question');
	}

	async begin(wish: Wish, seed: number): Promise<void> {
		await this.standIn.start();
		await this.#live(Date.UTC(2026, 6, 1), seed);
		const startsAt = this.life.clock.now() + LEAD_IN_MS;
		await this.person(0).command(this.channel, 'quiz start', { ...wish, seconds: SECONDS });
		this.game = Game.parse(await this.store.collection('games').get(this.channel.id));
		const asked = this.game.questions.map(({ answer, clues }) => ({ answer, clues: clues.length }));
		const [starter, moderator] = [this.person(0).id, this.person(PEOPLE - 1).id];
		this.#model = new GameModel({
			asked,
			seconds: SECONDS,
			starter,
			moderator,
			startsAt,
			now: () => this.life.clock.now(),
		});
	}

	person(index: number): User {
		return this.people[index] ?? expect.fail(`there is no person ${index}`);
	}

	/** Replaces the bot after so many milliseconds; the old one ends cleanly, or as by `kill -9`. */
	async restart(how: 'stop' | 'kill', afterMs: number, seed: number): Promise<void> {
		this.isTroubled = true;
		await this.life[how]();
		this.#seeAll();
		const isStored = (await this.store.collection('games').get(this.channel.id)) !== undefined;
		if (!isStored) this.#expectGivenUp();
		this.#complaints.push(...this.life.complaints);
		if (afterMs > 10 * 60_000) this.model.breakOff('interruption');
		await this.#live(this.life.clock.now() + afterMs, seed);
		await this.pass(0);
	}

	/** Lets time pass. */
	pass(ms: number): Promise<void> {
		return this.life.clock.advance(ms);
	}

	/** Tells the model what everyone can see by now. */
	look(): void {
		if (!this.#model) return;
		this.#seeAll();
		if (this.life.bot.services.quizHost.running === 0) this.#expectGivenUp();
	}

	#seeAll(): void {
		const now = this.life.clock.now();
		const { requests } = this.standIn;
		for (; this.#seen < requests.length; this.#seen++) {
			const request = requests[this.#seen];
			if (
				request?.status === 200 &&
				request.method !== 'GET' &&
				request.path.startsWith(`/channels/${this.channel.id}/`)
			)
				this.#wrote(request, now);
		}
		this.model.timeIs(now);
		// A question that was skipped before it could be posted has no result to wait for.
		if (this.model.awaitsResult && !this.#posted.has(this.model.round)) this.model.shown(now, 0);
	}

	/** The game is gone: it must be over by the rules, or the bot could not go on. */
	#expectGivenUp(): void {
		if (this.model.isOver) return;
		expect(this.mayGiveUp, 'the bot may end the game').toBe(true);
		this.model.breakOff('trouble');
	}

	#wrote({ route, body, path }: RequestRecord, now: number): void {
		const written = Written.parse(body);
		const { nonce } = written;
		// If the question's message is gone, its result comes in a message of its own.
		const isAnew = nonce?.endsWith('.r') ?? false;
		if (route === POST && !isAnew) {
			const round = Number(nonce?.split('.')[1]);
			if (Number.isNaN(round)) return;
			if (this.model.round !== round || this.model.phase === 'coming') this.model.timeIs(now);
			expect([this.model.phase, this.model.round], 'the question comes when it is due').toEqual([
				expect.stringMatching(/^open/),
				round,
			]);
			if (!this.#posted.has(round)) this.early = Array.from({ length: 6 }, () => this.standIn.nextId());
			this.#posted.add(round);
			this.model.posted(now);
			return;
		}
		if (!isClosed(written) || (!isAnew && path.split('/').at(-1) !== this.question?.id)) return;
		if (this.model.phase === 'open') this.model.timeIs(now);
		if (this.model.isOver) return;
		expect(this.model.phase, 'the result comes when it is due').toBe('closed');
		expect(awardsIn(body), 'the result says who got what').toEqual([...this.model.scores.awards]);
		this.model.shown(now, charactersIn(body));
	}

	async #live(now: number, seed: number): Promise<void> {
		const { standIn, store } = this;
		this.#life = await aMortalBot({ standIn, store, now, seed, onSettled: () => this.look() });
	}
}
