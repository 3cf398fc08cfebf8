import { InteractionContextType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { aServer, messageOf } from '../support/real-bot.js';
import { headlineOf } from '../support/sent.js';
import { openQuestion, podium, result, timeUp } from './open-question.js';

async function aRunningQuiz() {
	const server = await aServer();
	const { ana, bot, channel, clock } = server;
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 3 });
	await clock.step();
	const question = await openQuestion(channel, bot);
	await clock.armed();
	return { ...server, question };
}

describe('a second /quiz start', () => {
	test('is answered privately, with no link to another server than the one it is played on', async () => {
		const { channel, standIn } = await aRunningQuiz();
		const answer = await standIn.user().command(channel, 'quiz start');
		expect(answer.isEphemeral).toBe(true);
		expect(answer.message?.text).toBe('A quiz is being played here already.');
	});

	test('at the same moment as the first one starts nothing', async () => {
		const { ana, channel, standIn } = await aServer();
		const both = [ana, standIn.user()].map((person) => person.command(channel, 'quiz start'));
		const answers = await Promise.all(both);
		expect(answers.filter(({ isEphemeral }) => !isEphemeral)).toHaveLength(1);
		const refused = answers.find(({ isEphemeral }) => isEphemeral);
		expect(refused?.message?.text).toBe('A quiz is being played here already.');
	});

	test('in another channel starts another quiz', async () => {
		const { ana, guild } = await aRunningQuiz();
		expect((await ana.command(guild.channel(), 'quiz start')).isEphemeral).toBe(false);
	});
});

describe('stop and skip', () => {
	const moderation = [PermissionFlagsBits.ManageMessages, PermissionFlagsBits.ManageGuild];

	test('the starter stops at once, and what was answered to the open question counts', async () => {
		const { ana, channel, clock, question } = await aRunningQuiz();
		await ana.press(question.message, question.right.customId);
		const answer = await ana.command(channel, 'quiz stop');
		expect([answer.isEphemeral, answer.message?.text]).toEqual([true, 'The quiz stops.']);
		await clock.step();
		expect((await podium(channel)).text).toContain('The quiz was stopped.');
		expect((await result(question.message)).text).toContain(`<@${ana.id}> +15`);
		expect((await ana.command(channel, 'quiz scores')).message?.text).toContain('The table is still empty');
		expect((await ana.command(channel, 'quiz card')).message?.text).toContain('**15** points');
		expect((await ana.command(channel, 'quiz stop')).message?.text).toContain(
			'No quiz is being played in this channel',
		);
	});

	test('the starter skips to the next question', async () => {
		const { ana, bot, channel, clock, question } = await aRunningQuiz();
		const answer = await ana.command(channel, 'quiz skip');
		expect([answer.isEphemeral, answer.message?.text]).toEqual([true, 'On to the next one.']);
		await clock.step();
		await result(question.message);
		await clock.step();
		expect((await openQuestion(channel, bot, 1)).game).toBe(question.game);
	});

	test.each(moderation)('whoever has the permission %d stops and skips as the starter does', async (permissions) => {
		const { channel, standIn } = await aRunningQuiz();
		const moderator = standIn.user({ permissions });
		expect((await moderator.command(channel, 'quiz skip')).message?.text).toBe('On to the next one.');
		expect((await moderator.command(channel, 'quiz stop')).message?.text).toBe('The quiz stops.');
	});

	test('others vote: more than half of the players stop it, and who does not play has no say', async () => {
		const { channel, clock, question, standIn } = await aRunningQuiz();
		const players = [standIn.user(), standIn.user(), standIn.user()];
		for (const player of players) await player.press(question.message, question.wrong.customId);
		const voted = expect.stringContaining('Your vote counts.');
		const refused = 'Only players have a vote: answer a question first.';
		expect((await standIn.user().command(channel, 'quiz stop')).message?.text).toBe(refused);
		expect((await standIn.user().command(channel, 'quiz stop')).message?.text).toBe(refused);
		expect((await players[0]?.command(channel, 'quiz stop'))?.message?.text).toEqual(voted);
		expect((await players[0]?.command(channel, 'quiz stop'))?.message?.text).toEqual(voted);
		expect((await players[1]?.command(channel, 'quiz stop'))?.message?.text).toBe('The quiz stops.');
		await clock.step();
		await podium(channel);
	});
});

describe('where the bot may not write', () => {
	const { ViewChannel, SendMessages, EmbedLinks } = PermissionFlagsBits;
	const refusal = expect.stringContaining('I may not write in this channel, so a quiz cannot be played here.');

	test.each([
		['View Channel', SendMessages | EmbedLinks],
		['Send Messages', ViewChannel | EmbedLinks],
		['Embed Links', ViewChannel | SendMessages],
	])('without %s a quiz is refused privately, and lookups still work', async (_, botPermissions) => {
		const { ana, guild } = await aServer();
		const channel = guild.channel({ botPermissions });
		const answer = await ana.command(channel, 'quiz start');
		expect([answer.isEphemeral, answer.message?.text]).toEqual([true, refusal]);
		expect((await ana.command(channel, 'season', { year: '2008' })).isEphemeral).toBe(false);
		expect((await ana.command(guild.channel(), 'quiz start')).isEphemeral).toBe(false);
	});

	test('a person who installed the app looks things up in a server without the bot; a quiz says why not', async () => {
		const { standIn } = await aServer();
		const rosa = standIn.user({ hasInstalledApp: true });
		const foreign = standIn.guild({ isInstalled: false }).channel();
		const message = messageOf(await rosa.command(foreign, 'season', { year: '2008' }));
		await rosa.press(message, 'Regional Stage');
		expect(headlineOf(message)).toBe('Copa Perú 2008 · Regional Stage');
		expect((await rosa.autocomplete(foreign, 'club', { name: 'grau' })).choices).not.toEqual([]);
		expect(() => rosa.command(foreign, 'quiz start')).toThrow('the app is not installed for it');
		const answer = await rosa.command(foreign, 'quiz start', {}, { isForged: true });
		expect([answer.isEphemeral, answer.message?.text]).toEqual([true, refusal]);
	});

	test('among friends without the bot, lookups work and a quiz says why not', async () => {
		const { ana, standIn } = await aServer();
		const rosa = standIn.user({ hasInstalledApp: true });
		const friends = standIn.conversation([ana, rosa]);
		expect(friends.context).toBe(InteractionContextType.PrivateChannel);
		expect(headlineOf(messageOf(await rosa.command(friends, 'club', { name: 'utc' })))).toBe('UTC');
		const answer = await rosa.command(friends, 'quiz start', {}, { isForged: true });
		expect([answer.isEphemeral, answer.message?.text]).toEqual([true, refusal]);
	});
});

test('in a direct message with the bot, lookups and a whole quiz work, with scores of its own', async () => {
	const { ana, bot, channel, clock } = await aServer();
	expect(headlineOf(messageOf(await ana.command(ana.dm, 'season', { year: '2008' })))).toBe('Copa Perú 2008');
	expect((await ana.command(ana.dm, 'quiz start', { kind: 'champion', questions: 1 })).isEphemeral).toBe(false);
	await clock.step();
	const { message, right } = await openQuestion(ana.dm, bot);
	await ana.press(message, right.customId);
	await clock.armed();
	const second = await ana.command(ana.dm, 'quiz start');
	expect(second.message?.text).toBe('A quiz is being played here already.');
	await timeUp(clock);
	await result(message);
	await clock.step();
	expect((await podium(ana.dm)).text).toContain('**15** points');
	expect((await ana.command(ana.dm, 'quiz card')).message?.text).toContain('**15** points');
	expect((await ana.command(channel, 'quiz card')).message?.text).toContain('You have not played here yet.');
});
