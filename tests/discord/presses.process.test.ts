import { expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';
import { headlineOf } from '../support/sent.js';

const STALE = 'That button no longer works. Use the command again.';

/** Pages and neighbours of 2008, by button label and the title that its press shows. */
const pages = [
	['Regional Stage', 'Copa Perú 2008 · Regional Stage'],
	['National Stage', 'Copa Perú 2008 · National Stage'],
	['Notes and sources', 'Copa Perú 2008 · Notes and sources'],
	['◀ 2007', 'Copa Perú 2007'],
	['2009 ▶', 'Copa Perú 2009'],
] as const;

test.each(pages)('who asked for a season turns its message to %s', async (label, title) => {
	const { ana, channel } = await aServer();
	const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	const pressed = await ana.press(message, label);
	expect(pressed.message).toBe(message);
	expect(headlineOf(message)).toBe(title);
	expect(channel.messages).toEqual([message]);
});

test.each(pages)('anybody else gets a private copy of %s, and the message stays as it is', async (label, title) => {
	const { ana, channel, standIn } = await aServer();
	const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	const beto = standIn.user();
	const pressed = await beto.press(message, label);
	expect(pressed.isEphemeral).toBe(true);
	expect(headlineOf(messageOf(pressed))).toBe(title);
	expect(message.history).toEqual([]);
	expect(channel.messages).toEqual([message]);
});

test('a private copy belongs to its reader: their next press turns it', async () => {
	const { ana, channel, standIn } = await aServer();
	const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	const beto = standIn.user();
	const copy = messageOf(await beto.press(message, 'Regional Stage'));
	const turned = await beto.press(copy, 'National Stage');
	expect(turned.message).toBe(copy);
	expect(turned.isEphemeral).toBe(true);
	expect(headlineOf(copy)).toBe('Copa Perú 2008 · National Stage');
});

test('one page is public to whoever asks for it and private to whoever comes to it by another’s message', async () => {
	const { ana, channel, standIn } = await aServer();
	const beto = standIn.user();
	const asks = () => ana.command(channel, 'season', { year: '2008' });
	const comes = async () => beto.press(messageOf(await ana.command(channel, 'season', { year: '2009' })), '◀ 2008');
	const shown = [await asks(), await comes(), await asks(), await comes()];
	expect(shown.map(({ isEphemeral }) => isEphemeral)).toEqual([false, true, false, true]);
	expect(new Set(shown.map((each) => headlineOf(messageOf(each))))).toEqual(new Set(['Copa Perú 2008']));
});

test('the menus lead from a season to a club, and from a club to a season', async () => {
	const { ana, channel } = await aServer();
	const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	await ana.select(message, 'club:show', ['Sport Huancayo']);
	expect(headlineOf(message)).toBe('Sport Huancayo');
	await ana.select(message, 'season:show:0', ['Copa Perú 2008']);
	expect(headlineOf(message)).toBe('Copa Perú 2008');
	expect(channel.messages).toEqual([message]);
});

const forged = [
	'quiz:answer:xxx:0:9',
	'quiz:answer:xxx:0:1',
	'quiz:answer',
	'quiz:answer:xxx:-1:0',
	'quiz:hint:xxx:0',
	'quiz:hint',
	'quiz:hint:xxx:-1',
	'quiz:hint:xxx:0:0',
	'nonsense',
	'nonsense:show:1',
	'x'.repeat(100),
	':'.repeat(100),
	'season:overview:copa-peru:9999',
	'season:overview:copa-peru:NaN',
	'season:elsewhere:copa-peru:2008',
	'season:overview',
	'season:show:0',
	'club:show:no-such-club',
	'club:show',
	'about',
	'constructor:toString',
	'__proto__',
];

test.each(forged)('the forged button %j is answered privately and breaks nothing', async (customId) => {
	const { ana, channel, log, standIn } = await aServer();
	const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	for (const person of [ana, standIn.user()]) {
		const answer = await person.press(message, customId, { isForged: true });
		expect(answer.isEphemeral).toBe(true);
		expect([STALE, 'Too late: that question is closed.']).toContain(answer.message?.text);
	}
	expect(message.history).toEqual([]);
	expect(log.complaints).toEqual([]);
});

test('a menu with forged values is answered privately', async () => {
	const { ana, channel } = await aServer();
	const message = messageOf(await ana.command(channel, 'season', { year: '2008' }));
	for (const [menu, value] of [
		['club:show', 'no-such-club'],
		['season:show:0', 'copa-peru 9999'],
		['season:show:0', ''],
	] as const) {
		const answer = await ana.select(message, menu, [value], { isForged: true });
		expect([answer.isEphemeral, answer.message?.text]).toEqual([true, STALE]);
	}
});

test('a command that the bot no longer has is told so privately, and is no bug', async () => {
	const { ana, channel, log, standIn } = await aServer();
	standIn.commands.put(undefined, [{ name: 'old', description: 'From an earlier version' }]);
	const answer = await ana.command(channel, 'old');
	expect(answer.isEphemeral).toBe(true);
	expect(answer.message?.text).toBe('That command no longer exists. Type **/** to see the ones there are.');
	expect(log.complaints).toEqual([]);
});
