import { expect, test } from 'vitest';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog } from '../support/a-bot.js';
import { aServer, messageOf } from '../support/real-bot.js';
import { timeUp } from './open-question.js';

test('a typed quiz asks by a form, says privately what it understood, and shows the answer at the end', async () => {
	const { ana, bot, channel, clock, standIn } = await aServer();
	await ana.command(channel, 'quiz start', { kind: 'champion', questions: 1, answers: 'typed' });
	await clock.step();
	const message = await channel.waitFor((each) => each.text.includes('Question 1 of 1'));
	const button = message.components.find((each) => 'custom_id' in each);
	const customId = button && 'custom_id' in button ? button.custom_id : expect.fail('no button');
	const [, , game = ''] = customId.split(':');
	const question = bot.services.quizHost.openQuestion(channel.id, game) ?? expect.fail('no open question');
	const right = question.options[question.answer] ?? expect.fail('no right option');
	const label = optionLabel(right, question, ownCatalog);

	const form = await ana.press(message, customId);
	expect(form.modal?.title).toBe('Your answer');
	const understood = await ana.submit(form, { answer: label.toLowerCase() });
	expect(understood.isEphemeral).toBe(true);
	expect(messageOf(understood).text).toContain(`**${label}**. Locked in.`);

	const beto = standIn.user({ name: 'Beto' });
	const nonsense = await beto.submit(await beto.press(message, customId), { answer: '@everyone <@1> xqzw' });
	expect(nonsense.isEphemeral).toBe(true);
	expect(messageOf(nonsense).text).toContain('It does not count');

	await timeUp(clock);
	const closed = await channel.waitFor((each) => each === message && each.text.includes('✅'));
	expect(closed.text).toContain(`**${label}**`);
	expect(closed.text).toContain(`<@${ana.id}> +15`);
});
