import { onTestFinished } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Clock } from '../../src/app/clock.js';
import { createBot } from '../../src/app/create-bot.js';
import { noPictures, type PictureGiver } from '../../src/app/pictures.js';
import { createDiscord } from '../../src/discord/create-discord.js';
import { seeded } from '../../src/quiz/random.js';
import type { Store } from '../../src/store/store.js';
import { ownCatalog } from './a-bot.js';
import { aStandIn } from './discord/a-stand-in.js';
import type { Answer } from './discord/interaction.js';
import type { Message } from './discord/message.js';
import type { StandIn } from './discord/stand-in.js';
import { memoryStore } from './memory-store.js';

/**
 * The bot, connected to the stand-in: discord.js' gateway and REST packages, commands and data are the real ones; only
 * the clock stands still.
 */
export async function aRealBot(
	parts: {
		readonly standIn?: StandIn;
		readonly guildId?: string;
		readonly store?: Store;
		readonly seed?: number;
		readonly pictures?: PictureGiver;
		readonly typedAnswers?: boolean;
	} = {},
) {
	const standIn = parts.standIn ?? (await aStandIn());
	const { guildId, store = memoryStore(), seed = 1, pictures = noPictures, typedAnswers = false } = parts;
	const clock = aStepClock();
	const log = aLog();
	const discord = createDiscord({ token: standIn.token, apiUrl: standIn.apiUrl, guildId, typedAnswers, clock });
	const random = seeded(seed);
	const { channels } = discord;
	const bot = createBot({
		commands,
		catalog: ownCatalog,
		channels,
		pictures,
		store,
		clock,
		random,
		log,
		readsChat: typedAnswers,
	});
	let running = true;
	const stop = async () => {
		if (!running) return;
		running = false;
		await bot.services.quizHost.close();
		await discord.stop();
	};
	onTestFinished(stop);
	await discord.connect(bot, (err) => log.error({ err }, 'Lost'));
	return { bot, clock, log, standIn, stop };
}

/** The bot in a server with one channel and one person in it. */
export async function aServer(
	options: {
		readonly locale?: 'en-US' | 'es-419';
		readonly personLocale?: 'en-US' | 'es-419';
		readonly typedAnswers?: boolean;
	} = {},
) {
	const real = await aRealBot({ typedAnswers: options.typedAnswers ?? false });
	const guild = real.standIn.guild({ locale: options.locale ?? 'en-US' });
	const channel = guild.channel();
	const ana = real.standIn.user({ name: 'Ana', locale: options.personLocale ?? options.locale ?? 'en-US' });
	return { ...real, guild, channel, ana };
}

/** A clock that stands still until a test takes its next step. */
export type StepClock = Clock & {
	/** Waits until something is scheduled, goes to the moment when it is due, and runs it. */
	step(): Promise<void>;
	/** Resolves once something is scheduled. */
	armed(): Promise<void>;
	/** How many steps are scheduled. */
	readonly pending: number;
};

export function aStepClock(): StepClock {
	let now = Date.UTC(2026, 6, 1);
	let steps: { readonly at: number; readonly step: () => void }[] = [];
	let waiting: (() => void)[] = [];
	const armed = () => (steps.length > 0 ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)));
	return {
		now: () => now,
		elapsed: () => now,
		uptime: () => ({ run: 'this', ms: now }),
		after(ms, step) {
			const due = { at: now + ms, step };
			steps.push(due);
			const told = waiting;
			waiting = [];
			for (const tell of told) tell();
			return () => {
				steps = steps.filter((each) => each !== due);
			};
		},
		armed,
		get pending() {
			return steps.length;
		},
		async step() {
			await armed();
			const [next] = steps.toSorted((a, b) => a.at - b.at);
			if (!next) return;
			steps = steps.filter((each) => each !== next);
			now = Math.max(now, next.at);
			next.step();
		},
	};
}

/** An answer's message; an answer without one fails the test. */
export function messageOf({ message, interaction }: Pick<Answer, 'message' | 'interaction'>): Message {
	if (!message) throw new Error(`The answer to ${interaction.description} is no message`);
	return message;
}

type Fields = Readonly<Record<string, unknown>>;
type LogLine = { readonly level: string; readonly fields: Fields; readonly message: string };

/** A log kept as a list, on whose lines a test can wait. */
export function aLog() {
	const lines: LogLine[] = [];
	let waiting: { readonly meets: (line: LogLine) => boolean; readonly tell: (line: LogLine) => void }[] = [];
	const note = (level: string) => (fields: Fields, message: string) => {
		const line = { level, fields, message };
		lines.push(line);
		for (const each of waiting) if (each.meets(line)) each.tell(line);
		waiting = waiting.filter((each) => !each.meets(line));
	};
	return {
		lines,
		debug: note('debug'),
		info: note('info'),
		warn: note('warn'),
		error: note('error'),
		/** Warnings and errors. */
		get complaints() {
			return lines.filter(({ level }) => level !== 'info' && level !== 'debug');
		},
		/** The first line with this message and these fields, now or later. */
		said(message: string, fields: Fields = {}): Promise<LogLine> {
			const meets = (line: LogLine) =>
				line.message === message && Object.entries(fields).every(([name, value]) => line.fields[name] === value);
			const line = lines.find(meets);
			return line ? Promise.resolve(line) : new Promise((tell) => waiting.push({ meets, tell }));
		},
	};
}
