import { commands } from '../../commands/index.js';
import type { Answer } from '../../src/app/answer.js';
import type { Caller, Person, Place } from '../../src/app/caller.js';
import { createBot } from '../../src/app/create-bot.js';
import { dispatch, suggest } from '../../src/app/dispatch.js';
import { noPictures, type PictureGiver } from '../../src/app/pictures.js';
import type { Fields } from '../../src/app/request.js';
import type { Catalog } from '../../src/catalog/catalog.js';
import { seeded } from '../../src/quiz/random.js';
import { openCatalog } from '../../src/start/prepared-data.js';
import type { Store } from '../../src/store/store.js';
import { parseCustomId } from '../../src/views/custom-id.js';
import type { Links } from '../../src/views/links.js';
import { testChannels } from './a-channel.js';
import { aClock } from './a-clock.js';
import { memoryStore } from './memory-store.js';
import { type Sent, sent } from './sent.js';

/**
 * The bot's own data, read once per worker: as prepared for the run (`run-folder.ts`), or outside of a run from its
 * files.
 */
export const ownCatalog: Catalog = openCatalog(['data'], process.env.PREPARED_DATA ?? '');

/** Who asks, and from where; by default Ana in the lounge, in Spanish. */
export type From = { readonly person?: Partial<Person>; readonly place?: Partial<Place> };

/** An answer in the form that tests ask about. */
export type Told = Sent & { readonly how: Answer['how'] };

/**
 * The whole bot without Discord: every part is the real one, except that the channels are lists and the clock stands
 * still.
 */
export function aBot(
	parts: {
		readonly catalog?: Catalog;
		readonly store?: Store;
		readonly channels?: ReturnType<typeof testChannels>;
		readonly clock?: ReturnType<typeof aClock>;
		readonly seed?: number;
		/** Whether typed answers are read from the chat. */
		readonly readsChat?: boolean;
		readonly pictures?: PictureGiver;
		readonly links?: Links;
		readonly reportsChannel?: string;
	} = {},
) {
	const { pictures = noPictures } = parts;
	const { catalog = ownCatalog, store = memoryStore(), channels = testChannels(), clock = aClock() } = parts;
	const logged: {
		readonly level: string;
		readonly fields: Readonly<Record<string, unknown>>;
		readonly message: string;
	}[] = [];
	const note = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
		void logged.push({ level, fields, message });
	const log = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
	const bot = createBot({
		commands,
		catalog,
		channels,
		pictures,
		store,
		readsChat: parts.readsChat ?? false,
		clock,
		random: seeded(parts.seed ?? 1),
		log,
		links: parts.links,
		reportsChannel: parts.reportsChannel,
	});
	let id = 1000;
	const nextId = () => `${++id}`;
	const told = async ({ view, how, afterwards }: Answer): Promise<Told> => {
		for (const step of afterwards) await step(true);
		return { ...sent(view), how };
	};
	return {
		bot,
		channels,
		clock,
		logged,
		store,
		nextId,
		/** Runs a command: `ask('quiz start', { questions: 3 })`. */
		async ask(name: string, options: Readonly<Record<string, unknown>> = {}, from: From = {}): Promise<Told> {
			const [command = '', subcommand] = commands.has(name) ? [name] : name.split(' ');
			const given = { ...(subcommand !== undefined && { subcommand }), ...options };
			return told(await dispatch({ kind: 'run', id: nextId(), command, options: given }, callerFrom(from), bot));
		},
		async press(
			customId: string,
			from: From & {
				readonly values?: readonly string[];
				readonly own?: boolean;
				readonly alone?: boolean;
				readonly id?: string;
			} = {},
		): Promise<Told> {
			const { values = [], own = true, alone = false, id = nextId() } = from;
			const { command, args } = parseCustomId(customId);
			const request = { kind: 'press', id, command, args: [...args, ...values], own, alone } as const;
			return told(await dispatch(request, callerFrom(from), bot));
		},
		/** Hands in a form: the answer to a press whose `how` is `ask`. */
		async submit(customId: string, fields: Fields, from: From = {}): Promise<Told> {
			return told(
				await dispatch({ kind: 'submit', id: nextId(), ...parseCustomId(customId), fields }, callerFrom(from), bot),
			);
		},
		/** Writes into a channel; resolves once everything that follows from it is done. */
		async say(text: string, from: From & { readonly id?: string } = {}): Promise<void> {
			const { person, place } = callerFrom(from);
			await bot.hear?.({ id: from.id ?? nextId(), channelId: place.channelId, author: person.id, text });
		},
		type(
			command: string,
			option: string,
			typed: string,
			from: From = {},
			others: Readonly<Record<string, string>> = {},
		) {
			return suggest({ id: nextId(), command, option, typed, others }, callerFrom(from), bot);
		},
	};
}

function callerFrom({ person, place }: From): Caller {
	return {
		person: { id: '11', name: 'Ana', locale: 'es', moderates: false, manages: false, ...person },
		place: { guildId: '77', channelId: '88', locale: 'es', mayPost: true, ...place },
	};
}
