import { ChannelError, type Channels, type ChannelTrouble } from '../../src/app/channels.js';
import type { Right } from '../../src/views/bot-rights.js';
import type { View } from '../../src/views/view.js';
import { type Sent, sent } from './sent.js';

/** One message of a test channel, with everything it has shown. */
export type TestMessage = { readonly id: string; readonly channelId: string; readonly history: Sent[] };

/** Channels kept as lists. They can be made to fail. */
export type TestChannels = Channels & {
	readonly messages: readonly TestMessage[];
	/** What was told to single people, in order. */
	readonly told: readonly { readonly personId: string; readonly shown: Sent }[];
	/** What has ended, so that people's private notes of it were taken away, in order. */
	readonly ended: readonly string[];
	/** Messages of people that were marked as answers, in order. */
	readonly marked: readonly string[];
	/** What a message shows now. */
	last(): Sent;
	/** The players' names, by id; an id that is missing is unknown. */
	readonly names: Map<string, readonly string[] | Promise<readonly string[]>>;
	/** The rights that the bot lacks, by channel. */
	readonly missing: Map<string, readonly Right[]>;
	/** Makes the next calls fail with this trouble. */
	failNext(trouble: ChannelTrouble, times?: number): void;
	/** Takes away the right to read the history. */
	hideHistory(): void;
	/** Discord forgets a nonce after some minutes: from now on the same nonce posts again. */
	forgetNonces(): void;
};

export function testChannels(): TestChannels {
	const messages: TestMessage[] = [];
	const marked: string[] = [];
	const ended: string[] = [];
	const told: { readonly personId: string; readonly shown: Sent }[] = [];
	const byNonce = new Map<string, string>();
	const names: TestChannels['names'] = new Map([
		['11', ['Ana', '@ana']],
		['12', ['Beto', '@beto']],
		['13', ['Caro', '@caro']],
	]);
	const missing: TestChannels['missing'] = new Map();
	let failures: ChannelTrouble[] = [];
	let isHistoryHidden = false;
	const stumble = () => {
		const [trouble, ...rest] = failures;
		failures = rest;
		if (trouble) throw new ChannelError(trouble);
	};
	return {
		messages,
		marked,
		ended,
		told,
		names,
		missing,
		last() {
			const shown = messages.at(-1)?.history.at(-1);
			if (!shown) throw new Error('Nothing was posted');
			return shown;
		},
		failNext(trouble, times = 1) {
			failures = Array.from({ length: times }, () => trouble);
		},
		async post(channelId: string, view: View, nonce: string) {
			stumble();
			const known = byNonce.get(nonce);
			if (known !== undefined) return known;
			const id = `${900 + messages.length}`;
			messages.push({ id, channelId, history: [sent(view)] });
			byNonce.set(nonce, id);
			return id;
		},
		async find(channelId, view, from) {
			stumble();
			if (isHistoryHidden) return 'unknown';
			const looks = ({ content, embeds, buttons }: Sent) =>
				JSON.stringify([embeds[0]?.title ?? content.split('\n')[0], buttons.map(({ custom_id: id }) => id)]);
			const wanted = looks(sent(view));
			// These ids are no snowflakes, so they cannot be compared: an id that is no message counts as older than all.
			const first = messages.findIndex(({ id }) => id === from);
			const since = messages.slice(Math.max(0, first)).filter((each) => each.channelId === channelId);
			return since.find(({ history }) => history.some((shown) => looks(shown) === wanted))?.id;
		},
		hideHistory() {
			isHistoryHidden = true;
		},
		forgetNonces: () => byNonce.clear(),
		async edit(_channelId: string, messageId: string, view: View) {
			stumble();
			const message = messages.find(({ id }) => id === messageId);
			if (!message) throw new ChannelError('gone');
			message.history.push(sent(view));
		},
		async tell(personId: string, view: View) {
			stumble();
			told.push({ personId, shown: sent(view) });
		},
		endNotes: (of) => void ended.push(of),
		async mark(_channelId: string, messageId: string) {
			stumble();
			marked.push(messageId);
		},
		async namesOf({ id }) {
			const known = names.get(id);
			if (!known) throw new ChannelError('gone');
			return known;
		},
		async serverName(guildId) {
			stumble();
			return `Server ${guildId}`;
		},
		async missingRights(_guildId, channelIds) {
			stumble();
			return new Map(channelIds.map((id) => [id, missing.get(id) ?? []]));
		},
		linkTo: ({ guildId, channelId, messageId }) => `https://discord.test/${guildId ?? '@me'}/${channelId}/${messageId}`,
	};
}
