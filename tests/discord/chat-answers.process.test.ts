import { GatewayIntentBits, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { MARK } from '../../src/app/channels.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog } from '../support/a-bot.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { Channel } from '../support/discord/channel.js';
import type { Message } from '../support/discord/message.js';
import type { User } from '../support/discord/user.js';
import { memoryStore } from '../support/memory-store.js';
import { aRealBot, aServer } from '../support/real-bot.js';

const { GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const REACT = 'PUT /channels/:channel/messages/:message/reactions/:emoji/@me';

type RealBot = Awaited<ReturnType<typeof aRealBot>>;

/** Starts a typed quiz, and waits for its first question. */
async function askedIn(channel: Channel, starter: User, real: RealBot, questions = 1) {
	await starter.command(channel, 'quiz start', { kind: 'champion', questions, answers: 'typed' });
	await real.clock.step();
	const message = await channel.waitFor(({ text }) => text.includes(`Question 1 of ${questions}`));
	// The question can be answered once the bot knows its message.
	await real.clock.armed();
	return { message, ...texts(channel, real) };
}

/** What to type for the right answer of the open question, and for a wrong one. */
function texts({ id }: Channel, { bot }: RealBot) {
	const game = bot.services.quizHost.openGame(id) ?? expect.fail('no open question');
	const question = game.questions[game.round] ?? expect.fail('no question');
	const label = (offset: number) => {
		const option = question.options[(question.answer + offset) % question.options.length];
		return option ? optionLabel(option, question, ownCatalog) : expect.fail('no option');
	};
	return { right: label(0), wrong: label(1), game };
}

const marked = (channel: Channel, message: Message) =>
	channel.waitFor((each) => each === message && each.reactions.has(MARK));
const closed = (channel: Channel, message: Message) =>
	channel.waitFor((each) => each === message && /✅|Nobody/.test(each.text));

test('the bot asks for messages and their content, and for nothing else', async () => {
	const { standIn } = await aRealBot({ typedAnswers: true });
	expect(standIn.gateway.identifies.map(({ intents }) => intents)).toEqual([
		GuildMessages | DirectMessages | MessageContent,
	]);
});

test('answers typed in a channel are marked, and a right one closes the question', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, clock, standIn, log } = real;
	const { message, right, wrong } = await askedIn(channel, ana, real);
	expect(message.components).toMatchObject([{ label: '💡 Hint' }]);
	expect(message.text).toContain('Type your answer in the chat');

	const talk = ana.say(channel, 'vamos!');
	const first = ana.say(channel, wrong.toLowerCase());
	const second = standIn.user({ name: 'Beto' }).say(channel, `${right}!`, { type: MessageType.Reply });
	await Promise.all([marked(channel, first), marked(channel, second)]);
	await clock.step();
	const { text } = await closed(channel, message);
	expect(text).toContain(`✅ <@${second.data.author.id}> +15`);
	expect(text).toContain(`1 wrong answer: *${wrong.toLowerCase()}*`);
	expect(talk.reactions.size).toBe(0);
	expect(log.complaints).toEqual([]);
});

test('nobody is heard but people who write by themselves, where a question is open', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, guild, standIn } = real;
	const { right, game } = await askedIn(channel, ana, real);
	const webhook = { webhook_id: standIn.nextId() };
	const ignored = [
		standIn.user({ isBot: true }).say(channel, right),
		ana.say(channel, right, webhook),
		ana.say(channel, right, { type: MessageType.ThreadCreated }),
		ana.say(channel, right, { id: '1000' }),
		ana.say(guild.channel(), right),
	];
	const heard = ana.say(channel, right);
	await marked(channel, heard);
	expect(ignored.filter(({ reactions }) => reactions.size > 0)).toEqual([]);
	expect(real.bot.services.quizHost.openGame(channel.id)?.given).toMatchObject([{ player: ana.id, at: heard.id }]);
	expect(game.given).toEqual([]);
});

test('the message sent first wins, though it comes later', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, clock, standIn } = real;
	const { message, right } = await askedIn(channel, ana, real);
	const beto = standIn.user({ name: 'Beto' });
	const earlier = standIn.nextId();
	await marked(channel, ana.say(channel, right));
	await marked(channel, beto.say(channel, right, { id: earlier }));
	await clock.step();
	expect((await closed(channel, message)).text).toContain(`✅ <@${beto.id}> +15 · <@${ana.id}> +10`);
});

test('what is edited or deleted afterwards changes nothing', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, clock, standIn } = real;
	const { message, right, wrong } = await askedIn(channel, ana, real);
	const said = ana.say(channel, wrong);
	await marked(channel, said);
	standIn.messages.edit(said, { content: right }, []);
	standIn.faults.deleteMessage(said);
	const other = standIn.user({ name: 'Beto' }).say(channel, wrong);
	await marked(channel, other);
	await clock.step();
	expect((await closed(channel, message)).text).toContain('2 wrong answers');
});

test('a direct message is a chat, too', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, clock } = real;
	const { message, right } = await askedIn(ana.dm, ana, real);
	await marked(ana.dm, ana.say(ana.dm, right));
	await clock.step();
	expect((await closed(ana.dm, message)).text).toContain(`✅ <@${ana.id}> +15`);
});

test.each([
	['may not react', PermissionFlagsBits.AddReactions],
	['may not read the past', PermissionFlagsBits.ReadMessageHistory],
])('a bot that %s counts the answers all the same, and notes it once', async (_, missing) => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, clock, log, standIn } = real;
	channel.botPermissions &= ~missing;
	const { message, right, wrong } = await askedIn(channel, ana, real);
	const refused = standIn.nextRequest(REACT);
	ana.say(channel, wrong);
	await refused;
	const again = standIn.nextRequest(REACT);
	const beto = standIn.user({ name: 'Beto' });
	beto.say(channel, right);
	await again;
	await clock.step();
	expect((await closed(channel, message)).text).toContain(`✅ <@${beto.id}> +15`);
	expect(log.lines.filter(({ level }) => level === 'debug')).toHaveLength(1);
	expect(log.complaints).toEqual([]);
	expect(JSON.stringify(log.lines)).not.toContain(wrong);
});

test('an answer that was sent while the line was cut counts once, after it was mended', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, clock, standIn } = real;
	const { message, right } = await askedIn(channel, ana, real);
	const resumed = standIn.gateway.next('resume');
	standIn.faults.cutGateway();
	const said = ana.say(channel, right);
	await resumed;
	await marked(channel, said);
	// The pause ends, and so does the question.
	await clock.step();
	await clock.step();
	expect((await closed(channel, message)).text).toContain(`✅ <@${ana.id}> +15`);
});

test('fifty people who answer at once are all counted, in the order in which they wrote', async () => {
	const real = await aServer({ typedAnswers: true });
	const { ana, channel, clock, standIn } = real;
	const { message, right, wrong } = await askedIn(channel, ana, real);
	const people = Array.from({ length: 50 }, (_, index) => standIn.user({ name: `p${index}` }));
	const said = people.map((person) => person.say(channel, wrong));
	const last = ana.say(channel, right);
	await marked(channel, last);
	await clock.step();
	const { text } = await closed(channel, message);
	expect(text).toContain(`✅ <@${ana.id}> +15`);
	expect(text).toContain('50 wrong answers');
	await Promise.all(said.map((each) => marked(channel, each)));
});

test('switched off between two starts, the open question gets the button for the form', async () => {
	const store = memoryStore();
	const standIn = await aStandIn();
	const first = await aRealBot({ standIn, store, typedAnswers: true });
	const channel = standIn.guild().channel();
	const ana = standIn.user({ name: 'Ana' });
	const { message, right } = await askedIn(channel, ana, first);
	await first.stop();

	const second = await aRealBot({ standIn, store });
	await second.bot.services.quizHost.resume();
	await second.clock.step();
	await channel.waitFor((each) => each === message && each.text.includes('Type the answer'));
	ana.say(channel, right);
	const told = await ana.submit(await ana.press(message, 'Type the answer'), { answer: right });
	expect(told.message?.text).toContain('Locked in');
	expect(message.reactions.size).toBe(0);
});
