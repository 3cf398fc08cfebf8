import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../src/app/channels.js';
import { missingRights } from '../../src/discord/channel-rights.js';
import { RIGHTS } from '../../src/views/bot-rights.js';

const { ViewChannel, Connect, SendMessages, EmbedLinks, Administrator } = PermissionFlagsBits;
const ALL = Object.values(RIGHTS).reduce((sum, bit) => sum | bit, 0n);
const [GUILD, BOT, HELPER, BOSS] = ['1', '2', '3', '4'] as const;
const { Role, Member } = OverwriteType;

type Rule = { readonly id: string; readonly type: OverwriteType; readonly allow?: bigint; readonly deny?: bigint };
type World = {
	readonly roles?: Readonly<Record<string, bigint>>;
	readonly held?: readonly string[];
	readonly rules?: readonly Rule[];
	readonly type?: ChannelType;
	/** The request that Discord leaves unanswered. */
	readonly silent?: string;
};

/** The permissions that the bot lacks in channel 9, or in its thread 99. */
async function lacks(
	{ roles, held = [HELPER], rules = [], type = ChannelType.GuildText, silent }: World,
	channel = '9',
) {
	const overwrites = rules.map(({ allow = 0n, deny = 0n, ...rule }) => ({
		...rule,
		allow: `${allow}`,
		deny: `${deny}`,
	}));
	const given: Readonly<Record<string, unknown>> = {
		'/users/@me': { id: BOT },
		'/guilds/1/members/2': { roles: held },
		'/guilds/1/roles': Object.entries({ [GUILD]: ALL, [HELPER]: 0n, [BOSS]: Administrator, ...roles }).map(
			([id, bits]) => ({ id, permissions: `${bits}` }),
		),
		'/guilds/1/channels': [{ id: '9', type, permission_overwrites: overwrites }],
		'/channels/99': { id: '99', type: ChannelType.PublicThread, parent_id: '9' },
	};
	const get = async (route: string) => {
		if (route === silent) throw new ChannelError('unreachable');
		if (!(route in given)) throw new ChannelError('forbidden');
		return given[route];
	};
	return (await missingRights(get, GUILD, [channel])).get(channel);
}

describe('what the bot may not do in a channel', () => {
	it.each<[what: string, world: World, missing: readonly string[]]>([
		['nothing, where everybody may', {}, []],
		['what no role allows', { roles: { [GUILD]: ALL & ~EmbedLinks } }, ['embed']],
		['what a role allows that others have', { roles: { [GUILD]: ALL & ~EmbedLinks, [BOSS]: EmbedLinks } }, ['embed']],
		['but not what a role of its own allows', { roles: { [GUILD]: ALL & ~EmbedLinks, [HELPER]: EmbedLinks } }, []],
		['what the channel denies everybody', { rules: [{ id: GUILD, type: Role, deny: SendMessages }] }, ['send']],
		[
			'but not what it allows a role of the bot again',
			{
				rules: [
					{ id: HELPER, type: Role, allow: SendMessages },
					{ id: GUILD, type: Role, deny: SendMessages },
				],
			},
			[],
		],
		[
			'what it denies the bot itself',
			{
				rules: [
					{ id: BOT, type: Member, deny: SendMessages },
					{ id: HELPER, type: Role, allow: SendMessages },
				],
			},
			['send'],
		],
		[
			'what it denies one role unless it allows it another',
			{
				held: [HELPER, '5'],
				roles: { 5: 0n },
				rules: [
					{ id: '5', type: Role, allow: SendMessages },
					{ id: HELPER, type: Role, deny: SendMessages | EmbedLinks },
				],
			},
			['embed'],
		],
		['not what it denies a role of others', { rules: [{ id: BOSS, type: Role, deny: ALL }] }, []],
		['not what it denies others', { rules: [{ id: '7', type: Member, deny: ALL }] }, []],
		['only seeing it, where it does not', { rules: [{ id: GUILD, type: Role, deny: ViewChannel }] }, ['view']],
		['nothing, for an administrator', { held: [BOSS], rules: [{ id: GUILD, type: Role, deny: ALL }] }, []],
		[
			'not writing in a forum, but in its threads',
			{ type: ChannelType.GuildForum, roles: { [GUILD]: ViewChannel } },
			['send-in-threads', 'embed', 'attach', 'react', 'history'],
		],
		[
			'not threads, where there are none',
			{ type: ChannelType.GuildVoice, roles: { [GUILD]: ViewChannel | Connect } },
			['send', 'embed', 'attach', 'react', 'history'],
		],
		[
			'only connecting to a voice channel, without which its chat is closed, too',
			{ type: ChannelType.GuildVoice, rules: [{ id: GUILD, type: Role, deny: Connect | SendMessages }] },
			['connect'],
		],
		[
			'only connecting to a stage, likewise',
			{ type: ChannelType.GuildStageVoice, roles: { [GUILD]: ALL & ~Connect } },
			['connect'],
		],
		['not connecting, where there is no voice', { roles: { [GUILD]: ALL & ~Connect } }, []],
	])('is %s', async (_, world, missing) => {
		expect(await lacks(world)).toEqual(missing);
	});

	it('is, in a thread, what its channel denies', async () => {
		const rules = [{ id: GUILD, type: Role, deny: SendMessages | RIGHTS['send-in-threads'] }];
		expect(await lacks({ rules }, '99')).toEqual(['send-in-threads']);
	});

	it('is seeing it, where Discord does not give it', async () => {
		expect(await lacks({}, '98')).toEqual(['view']);
	});

	it('is not known where Discord does not answer, be it for a thread', async () => {
		await expect(lacks({ silent: '/users/@me' })).rejects.toThrow('unreachable');
		await expect(lacks({ silent: '/channels/99' }, '99')).rejects.toThrow('unreachable');
	});
});
