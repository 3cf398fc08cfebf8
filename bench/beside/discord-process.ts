import process from 'node:process';
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { commands } from '../../commands/index.js';
import type { Channel } from '../../tests/support/discord/channel.js';
import type { Answer } from '../../tests/support/discord/interaction.js';
import type { DeliveryOptions } from '../../tests/support/discord/interaction-payload.js';
import type { Message } from '../../tests/support/discord/message.js';
import { StandIn } from '../../tests/support/discord/stand-in.js';
import type { User } from '../../tests/support/discord/user.js';
import type { Figures, Order } from './orders.js';

/** The Discord stand-in and the bot's users, in a separate process that takes orders from the bench. */
const standIn = await new StandIn({ checks: false, requestLimit: 5_000, deadlineMs: 120_000 }).start();
standIn.commands.put(
	undefined,
	[...commands.values()].map(({ definition }) => definition),
);
/** Enough people for none to hit a rate limit. */
const people = Array.from({ length: 5_000 }, () => standIn.user());
const channels: Channel[] = [];
/** Index of the next user, over all orders. */
let turn = 0;
let questions: { readonly message: Message; readonly buttons: readonly string[] }[] = [];

type Use = (user: User, channel: Channel, page: Message, options: DeliveryOptions) => Promise<Answer>;

function types(command: string, values: Readonly<Record<string, string>>): Use {
	return (user, channel, _, options) => user.autocomplete(channel, command, values, undefined, options);
}
function runs(command: string, values: Readonly<Record<string, string>> = {}): Use {
	return (user, channel, _, options) => user.command(channel, command, values, options);
}
function presses(customId: string): Use {
	return (user, _, page, options) => user.press(page, customId, { ...options, isForged: true });
}

/** What people do in turn; half of it is typing, as on Discord. */
const typing: readonly Use[] = [
	types('season', { year: '20' }),
	types('club', { name: 'uni' }),
	types('club', { name: 'grau pi' }),
	types('department', { name: 'pi' }),
	types('season', { year: '1997' }),
];
const looking = {
	text: [
		presses('season:regional:copa-peru:2008'),
		presses('season:sources:copa-peru:1997'),
		presses('season:qualifiers:copa-peru:2012'),
		runs('about'),
		runs('quiz help'),
	],
	pictures: [
		presses('season:regional:copa-peru:2008'),
		presses('season:overview:copa-peru:1997'),
		runs('season', { year: '2008' }),
		runs('club', { name: 'utc' }),
		presses('champions:map:copa-peru:all:0'),
	],
} as const satisfies Record<string, readonly Use[]>;

const orders = {
	async world({ servers, channels: count, roles }: Extract<Order, { kind: 'world' }>): Promise<Figures> {
		for (let index = 0; index < servers; index++) {
			const guild = standIn.guild({ roles });
			for (let each = 0; each < count; each++) {
				const channel = guild.channel();
				if (index === 0) channels.push(channel);
			}
		}
		return figures([], 0);
	},
	async lookups({ count, atOnce, text }: Extract<Order, { kind: 'lookups' }>): Promise<Figures> {
		const page = await aPage();
		const looks: readonly Use[] = text ? looking.text : looking.pictures;
		const held: (() => void)[] = [];
		const uses = Array.from({ length: count }, () => {
			const index = turn++;
			const list = index % 2 === 0 ? typing : looks;
			const use = list[(index >> 1) % list.length];
			const user = people[index % people.length];
			return use && user
				? use(user, channelAt(0), page, { isUnread: true, hold: (send) => void held.push(send) })
				: undefined;
		}).filter((each) => each !== undefined);
		const started = performance.now();
		let sent = 0;
		const next = () => held[sent++]?.();
		for (const use of uses) void use.then(next);
		while (sent < atOnce) next();
		const answers = await Promise.all(uses);
		return figures(answers, performance.now() - started);
	},
	async questions({ channels: count, bare }: Extract<Order, { kind: 'questions' }>): Promise<Figures> {
		const started = performance.now();
		questions = await Promise.all(
			channels.slice(0, count).map(async (channel, index) => {
				const starter = people[index % people.length];
				if (bare || !starter) return { message: aMessage(channel), buttons: ['answer'] };
				await starter.command(channel, 'quiz start', { questions: 1, seconds: 60, kind: 'champion' });
				const message = await channel.waitFor((each) => buttonsOf(each).length === 4, 60_000);
				return { message, buttons: buttonsOf(message) };
			}),
		);
		return figures([], performance.now() - started);
	},
	async presses({ each }: Extract<Order, { kind: 'presses' }>): Promise<Figures> {
		const presses = Array.from({ length: each }, (_, nth) =>
			questions.map(({ message, buttons }) => ({
				player: standIn.user(),
				message,
				option: buttons[nth % buttons.length],
			})),
		).flat();
		const started = performance.now();
		const answers = await Promise.all(presses.map(({ player, message, option = '' }) => player.press(message, option)));
		return figures(answers, performance.now() - started);
	},
};

function channelAt(index: number): Channel {
	const channel = channels[index];
	if (!channel) throw new Error('The world has no such channel: order one first.');
	return channel;
}

/** The bot's message about a season, whose buttons are pressed. */
async function aPage(): Promise<Message> {
	const { message } = (await people[turn++ % people.length]?.command(channelAt(0), 'season', { year: '2008' })) ?? {};
	if (!message) throw new Error('The bot shows no season.');
	return message;
}

function aMessage(channel: Channel): Message {
	const button = {
		type: ComponentType.Button,
		style: ButtonStyle.Primary,
		label: 'Answer',
		custom_id: 'answer',
	} as const;
	return standIn.messages.create(
		channel,
		{ components: [{ type: ComponentType.ActionRow, components: [button] }] },
		[],
	);
}

/** The four options of an open question. */
function buttonsOf({ components }: Message): readonly string[] {
	return components.flatMap((each) =>
		'custom_id' in each && each.custom_id.startsWith('quiz:answer:') && !each.disabled ? [each.custom_id] : [],
	);
}

function figures(answers: readonly Answer[], ms: number): Figures {
	const accepted = answers.filter(({ message }) => message?.text.startsWith('Locked in')).length;
	const uploaded = answers.reduce((sum, { size }) => sum + size, 0);
	return { answers: answers.length, accepted, uploaded, ms, latencies: answers.map(({ latencyMs }) => latencyMs) };
}

async function carryOut(order: Order): Promise<Figures> {
	switch (order.kind) {
		case 'world':
			return orders.world(order);
		case 'lookups':
			return orders.lookups(order);
		case 'questions':
			return orders.questions(order);
		case 'presses':
			return orders.presses(order);
	}
}

process.on('message', (order: Order) => void carryOut(order).then((result) => process.send?.(result)));
process.on('disconnect', () => process.exit());
process.send?.({ token: standIn.token, apiUrl: standIn.apiUrl });
