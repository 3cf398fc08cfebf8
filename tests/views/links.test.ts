import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { inviteUrl } from '../../src/views/links.js';

/** The permissions that an invitation asks for. */
function asked(url: string | undefined): readonly string[] {
	const held = BigInt(new URL(url ?? '').searchParams.get('permissions') ?? 0);
	return Object.entries(PermissionFlagsBits).flatMap(([name, bit]) => ((held & bit) === bit ? [name] : []));
}

it('the invitation asks for more where typed answers are read from the chat, and no more than is needed', () => {
	const usual = asked(inviteUrl('900', {}));
	expect(usual.toSorted()).toEqual([
		'AttachFiles',
		'EmbedLinks',
		'SendMessages',
		'SendMessagesInThreads',
		'ViewChannel',
	]);
	const more = asked(inviteUrl('900', { readsChat: true })).filter((name) => !usual.includes(name));
	expect(more.toSorted()).toEqual(['AddReactions', 'ReadMessageHistory']);
});

it('of a server that is not Discord’s own no invitation is known', () => {
	expect(inviteUrl('900', { apiUrl: 'https://chat.example/api' })).toBeUndefined();
});
