import { randomUUID } from 'node:crypto';
import { ChannelError, type Channels, MARK } from '../app/channels.js';
import { Notes } from '../app/notes.js';
import type { View, ViewFile } from '../views/view.js';
import type { Message, MessageFile, Written } from './message.js';
import { createPictureShelf, type PictureShelf } from './picture-shelf.js';
import { createPlayers, type Players } from './players.js';
import { previewPlace } from './preview-place.js';
import { createSnowflakes } from './snowflakes.js';

/** How many messages are kept. */
const HISTORY = 500;

/** A message and the revision of its last change. */
export type Change = { readonly revision: number; readonly message: Message };

/** What a new message has besides its view. */
export type Draft = Pick<Message, 'invocation' | 'reader'>;

/** The preview page's one channel, in memory. A quiz writes to it as it would to a channel of Discord. */
export type PreviewChannel = Channels & {
	/** Identifies this run of the program: revisions of another run mean nothing here. */
	readonly epoch: string;
	/** The pictures in its messages. */
	readonly pictures: Pick<PictureShelf, 'take'>;
	/** The players who have been in it. */
	readonly players: Players;
	/** A new snowflake. */
	nextId(): string;
	message(id: string): Message | undefined;
	add(view: View, draft?: Draft): Message;
	/** Adds a player's text. */
	write(written: Written): Message;
	/**
	 * Changes a message's view.
	 *
	 * @returns The message as it is now; undefined if it no longer exists.
	 */
	replace(id: string, view: View): Message | undefined;
	remove(id: string): void;
	/** The messages that changed after a revision, in order. */
	changesSince(revision: number): readonly Change[];
	/** @returns Ends the subscription when called. */
	subscribe(listener: (change: Change) => void): () => void;
};

/** An empty channel. It is created before the bot, since a quiz needs somewhere to write. */
export function createPreviewChannel({ now }: { readonly now: () => number }): PreviewChannel {
	const nextId = createSnowflakes(now);
	const pictures = createPictureShelf();
	const players = createPlayers();
	const changes = new Map<string, Change>();
	const idsByNonce = new Map<string, string>();
	const listeners = new Set<(change: Change) => void>();
	let revision = 0;

	function save(message: Message): Message {
		revision += 1;
		const change = { revision, message };
		changes.set(message.id, change);
		for (const oldest of changes.keys()) {
			if (changes.size <= HISTORY) break;
			changes.delete(oldest);
		}
		for (const listener of listeners) listener(change);
		return message;
	}

	function add(view: View, draft: Draft = {}): Message {
		const added = save({ id: nextId(), ...draft, ...contentOf(view, pictures), edited: false });
		if (view.noteOf !== undefined && draft.reader !== undefined) notes.put(view.noteOf, draft.reader, added.id);
		return added;
	}

	async function takeAway(id: string): Promise<void> {
		const old = changes.get(id)?.message;
		if (old) save({ ...old, content: undefined, embeds: [], components: [], files: undefined, gone: true });
	}

	const notes = new Notes(takeAway);

	function replace(id: string, view: View): Message | undefined {
		const old = changes.get(id)?.message;
		if (!old) return undefined;
		const { files, ...content } = contentOf(view, pictures);
		return save({ ...old, ...content, files: view.keepsFiles ? old.files : files, edited: true });
	}

	return {
		epoch: randomUUID(),
		pictures,
		players,
		nextId,
		message: (id) => changes.get(id)?.message,
		add,
		write: (written) => save({ id: nextId(), written, embeds: [], components: [], edited: false }),
		replace,
		remove: (id) => void changes.delete(id),
		changesSince: (known) => [...changes.values()].filter((change) => change.revision > known),
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		async post(channelId, view, nonce) {
			if (channelId !== previewPlace.channelId) throw new ChannelError('gone');
			const posted = idsByNonce.get(nonce);
			if (posted) return posted;
			const { id } = add(view);
			idsByNonce.set(nonce, id);
			for (const oldest of idsByNonce.keys()) {
				if (idsByNonce.size <= HISTORY) break;
				idsByNonce.delete(oldest);
			}
			return id;
		},
		// Nothing to look for: messages go with the process, and until then `post` knows every nonce.
		find: async () => undefined,
		async edit(channelId, messageId, view) {
			if (channelId !== previewPlace.channelId || !changes.has(messageId)) throw new ChannelError('gone');
			replace(messageId, view);
		},
		async tell(personId, view) {
			add(view, { reader: personId });
		},
		endNotes: (of) => void notes.end(of),
		async mark(channelId, messageId) {
			const marked = changes.get(messageId)?.message;
			if (channelId !== previewPlace.channelId || !marked) throw new ChannelError('gone');
			save({ ...marked, mark: MARK });
		},
		async namesOf({ id }) {
			const player = players.all().find((each) => each.id === id);
			if (!player) throw new ChannelError('gone');
			return [player.name];
		},
		// There is no server that could have a name.
		async serverName() {
			throw new ChannelError('gone');
		},
		missingRights: async () => new Map(),
		// In Discord's form, which the page turns into a link within itself.
		linkTo: ({ messageId }) =>
			`https://discord.com/channels/${previewPlace.guildId}/${previewPlace.channelId}/${messageId}`,
	};
}

function contentOf(
	{ content, embeds, components = [], files = [] }: View,
	pictures: PictureShelf,
): Pick<Message, 'content' | 'embeds' | 'components' | 'files'> {
	return {
		content,
		embeds,
		components,
		files: files.length > 0 ? files.map((file) => fileOf(file, pictures)) : undefined,
	};
}

function fileOf({ name, content, alt }: ViewFile, pictures: PictureShelf): MessageFile {
	const whole = () => ({ href: `data:application/octet-stream;base64,${Buffer.from(content).toString('base64')}` });
	const place = (typeof content === 'string' ? undefined : pictures.put(content)) ?? whole();
	return { name, ...place, alt };
}
