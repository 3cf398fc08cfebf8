import { setTimeout as wait } from 'node:timers/promises';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Random } from '../../src/quiz/random.js';
import type { Channel } from '../support/discord/channel.js';
import type { Message } from '../support/discord/message.js';
import type { User } from '../support/discord/user.js';
import type { Ledger } from './ledger.js';
import type { Tally } from './tally.js';

const LOOK_MS = 250;
/** After this many looks, a game is started, or the bot is asked whether the last one is over. */
const LOOKS_TO_ASK = 8;
/** If a game has not ended this long after the last one could start, it hangs. */
const HANGS_MS = 120_000;

/** People who play one quiz after another in a channel. */
export class QuizPlayers {
	readonly channel: Channel;
	readonly players: readonly User[];
	readonly #tally: Tally;
	readonly #ledger: Ledger;
	readonly #random: Random;
	readonly #seen = new Set<Message>();
	readonly #pressing: Promise<void>[] = [];

	constructor(
		channel: Channel,
		players: readonly User[],
		parts: { readonly tally: Tally; readonly ledger: Ledger; readonly random: Random },
	) {
		this.channel = channel;
		this.players = players;
		this.#tally = parts.tally;
		this.#ledger = parts.ledger;
		this.#random = parts.random;
	}

	/** Games that ended with a podium. */
	get ended(): number {
		return this.channel.messages.filter(({ content }) => content.includes('Final whistle!')).length;
	}

	/** Plays one game after another until `startUntil`, and the last one to its end. */
	async play(options: { readonly questions: number; readonly startUntil: number }): Promise<void> {
		const { questions, startUntil } = options;
		for (let looks = 0; ; looks++) {
			for (const message of this.#openQuestions()) this.#answer(message);
			if (looks % LOOKS_TO_ASK === 0) {
				const isLate = performance.now() > startUntil;
				if (isLate && (await this.#isOver())) break;
				if (performance.now() > startUntil + HANGS_MS) throw new Error(`A game hangs in #${this.channel.id}`);
				if (!isLate) await this.#start(questions);
			}
			await wait(LOOK_MS);
		}
		await Promise.all(this.#pressing);
	}

	/** Starts a game; if one is running, the bot says so. */
	async #start(questions: number): Promise<void> {
		const [starter] = this.players;
		if (starter) await this.#tally.take(starter.command(this.channel, 'quiz start', { questions, seconds: 5 }));
	}

	/** Whether the bot says that nothing is being played; asked by a vote to skip that cannot win. */
	async #isOver(): Promise<boolean> {
		const voter = this.players.at(-1);
		const answer = voter && (await this.#tally.take(voter.command(this.channel, 'quiz skip')));
		return answer?.message?.text.startsWith('No quiz is being played') ?? false;
	}

	#openQuestions(): readonly Message[] {
		const open = this.channel.messages.filter((message) => !this.#seen.has(message) && isQuestion(message));
		for (const message of open) this.#seen.add(message);
		return open;
	}

	/** Everybody answers at some time, some of them twice or after a hint; whoever gets no answer tries again. */
	#answer(question: Message): void {
		for (const player of this.players) {
			const press = async (delay: number) => {
				await wait(delay);
				if (this.#random() < 0.2) await this.#askHint(player, question);
				const options = idsOf(question, 'quiz:answer:');
				const option = options[Math.floor(this.#random() * options.length)];
				if (option === undefined) return;
				const answer = await this.#tally.take(player.press(question, option));
				const text = answer?.message?.text ?? '';
				const seen = !answer ? 'unknown' : text.startsWith('Locked in') ? 'accepted' : 'refused';
				const server = this.channel.guild?.id ?? this.channel.id;
				this.#ledger.note(server, player.id, question.id, seen);
				if (!answer) await press(500);
			};
			const delay = this.#random() * 4_000;
			this.#pressing.push(press(delay));
			if (this.#random() < 0.3) this.#pressing.push(press(delay + this.#random() * 300));
		}
	}

	/** Asks for a hint while the question is open; the answer must be private. */
	async #askHint(player: User, question: Message): Promise<void> {
		const hint = idsOf(question, 'quiz:hint:')[0];
		if (hint === undefined) return;
		const answer = await this.#tally.take(player.press(question, hint));
		if (answer && !answer.isEphemeral) throw new Error(`A hint was shown to everyone in #${this.channel.id}`);
	}
}

function isQuestion(message: Message): boolean {
	return idsOf(message, 'quiz:answer:').length > 0;
}

/** The custom ids, with this beginning, of the buttons that can be pressed. */
function idsOf({ components }: Message, beginning: string): readonly string[] {
	return components.flatMap((each) =>
		each.type === ComponentType.Button &&
		each.style !== ButtonStyle.Link &&
		'custom_id' in each &&
		each.custom_id.startsWith(beginning) &&
		!each.disabled
			? [each.custom_id]
			: [],
	);
}
