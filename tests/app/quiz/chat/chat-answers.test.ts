import { describe, expect, it } from 'vitest';
import { LEAD_IN_MS } from '../../../../src/app/quiz/quiz-host.js';
import { GRACE_MS } from '../../../../src/quiz/game.js';
import { READ_MS } from '../../../../src/views/quiz/reading-time.js';
import { aBot, ownCatalog } from '../../../support/a-bot.js';
import { aQuiz, SECONDS } from '../../../support/a-quiz.js';
import { aChatQuiz, label } from './a-chat-quiz.js';

/** The same, with a right club that has two more names than the one shown. */
async function aChatQuizWithAliases() {
	for (let seed = 1; seed < 100; seed++) {
		const quiz = await aChatQuiz(1, { seed });
		const { options, answer } = quiz.question();
		const right = options[answer];
		const [one, other] = right?.type === 'club' ? ownCatalog.club(right.club).aliases : [];
		if (one !== undefined && other !== undefined) return { ...quiz, one, other };
	}
	throw new Error('No champion has two aliases');
}

describe('a quiz answered in the chat', () => {
	it('asks to type there, with no button but for a hint', async () => {
		const { bot, rightText } = await aChatQuiz();
		expect(bot.channels.last().text).toContain('Escribe tu respuesta en el chat');
		expect(bot.channels.last().text).not.toContain(rightText);
		expect(bot.channels.last().buttons.map(({ label }) => label)).toEqual(['💡 Pista']);
	});

	it('marks answers, right and wrong alike, and a right one closes the question at once', async () => {
		const { bot, players, rightText, wrongText } = await aChatQuiz(2);
		await bot.say(`¿${wrongText.toLowerCase()}?`, { ...players.ana, id: '1001' });
		await bot.clock.advance(3_000);
		expect(bot.channels.last().text).toContain('Pregunta 1 de 2');
		await bot.say(rightText, { ...players.beto, id: '1002' });
		expect(bot.channels.marked).toEqual(['1001', '1002']);
		await bot.clock.advance(GRACE_MS);
		const { text } = bot.channels.last();
		expect(text).toMatch(new RegExp(`^## ${rightText}\n-# ¿.+?\n`));
		expect(text).toContain(`**${rightText}** ✅\n`);
		expect(text).toMatch(/✅ <@12> \+15\n[\s\S]*-# 1 respuesta errada: /);
		expect(text).toContain(`1 respuesta errada: *¿${wrongText.toLowerCase()}?*`);
		await bot.clock.advance(READ_MS.most);
		expect(bot.channels.last().text).toContain('Pregunta 2 de 2');
		expect(bot.channels.messages).toHaveLength(2);
	});

	it('says what it understood, with what was typed made harmless', async () => {
		const { bot, players, question } = await aChatQuiz();
		const year = question().subject.year;
		expect(year).toBeDefined();
		await bot.say('**Sporting Cristl**', { ...players.ana, id: '1001' });
		await bot.say('Univercitario', { ...players.beto, id: '1002' });
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		const { text } = bot.channels.last();
		expect(text).toContain('2 respuestas erradas: *\\*\\*Sporting Cristl\\*\\** — Sporting Cristal');
		expect(text).toContain('*Univercitario* — Universitario');
	});

	it('explains a right answer that was typed in other words, and each only once', async () => {
		const { bot, players, rightText, one, other } = await aChatQuizWithAliases();
		await bot.say(`¡${one}!`, { ...players.ana, id: '1020' });
		await bot.say(other, { ...players.beto, id: '1010' });
		await bot.say(other.toUpperCase(), { ...players.caro, id: '1009' });
		await bot.clock.advance(GRACE_MS);
		const explained = `-# *¡${one}!* — ${rightText} · *${other.toUpperCase()}* — ${rightText}\n`;
		expect(bot.channels.last().text).toContain(explained);
	});

	it('takes what was sent before the right answer and arrives in time, and gives it the extra points', async () => {
		const { bot, players, rightText } = await aChatQuiz();
		await bot.say(rightText, { ...players.ana, id: '1020' });
		await bot.say(rightText, { ...players.caro, id: '1021' });
		await bot.clock.advance(GRACE_MS - 1);
		await bot.say(rightText, { ...players.beto, id: '1010' });
		await bot.clock.advance(1);
		await bot.say(rightText, { ...players.caro, id: '1005' });
		const { text } = bot.channels.last();
		expect(text).toContain('<@12> +15 · <@11> +10');
		expect(text).not.toContain('<@13>');
		expect(bot.channels.marked).toEqual(['1020', '1010']);
	});

	it.each([
		['talk', { id: '1001' }, () => 'vamos!'],
		['what is too long', { id: '1001' }, (right: string) => right.padEnd(81)],
		['what was written before the question', { id: '899' }, (right: string) => right],
		['what is written elsewhere', { id: '1001', place: { channelId: '89' } }, (right: string) => right],
	])('ignores %s without a word', async (_, from, textFor) => {
		const { bot, players, rightText } = await aChatQuiz();
		await bot.say(textFor(rightText), { ...players.ana, ...from });
		expect(bot.channels.marked).toEqual([]);
		await bot.say(rightText, { ...players.ana, id: '1002' });
		expect(bot.channels.marked).toEqual(['1002']);
		expect(bot.channels.messages).toHaveLength(1);
	});

	it('counts a player’s first answer only, and none before the question or after it', async () => {
		const { bot, players, rightText, wrongText } = await aChatQuiz(2);
		await bot.say(wrongText, players.ana);
		await bot.say(rightText, players.ana);
		await bot.clock.advance(SECONDS * 1_000 + GRACE_MS);
		await bot.say(rightText, players.beto);
		expect(bot.channels.last().text).toContain('Nadie');
		expect(bot.channels.marked).toHaveLength(1);
	});

	it('does not hear a quiz with buttons, nor one whose answers go into a form', async () => {
		for (const parts of [{ readsChat: true }, {}] as const) {
			const answers = 'readsChat' in parts ? {} : { answers: 'typed' as const };
			const quiz = await aQuiz({ questions: 1, kind: 'champion', ...answers }, parts);
			await quiz.open();
			await quiz.bot.say(label(quiz.question(), 0), quiz.players.ana);
			await quiz.finishQuestion();
			expect(quiz.bot.channels.marked).toEqual([]);
			expect(quiz.bot.channels.last().text).toContain('Nadie');
		}
	});

	it('takes a hundred answers at once, each once', async () => {
		const { bot, rightText, wrongText } = await aChatQuiz();
		const people = Array.from({ length: 100 }, (_, index) => ({ person: { id: `${2000 + index}` } }));
		const says = people.flatMap((from, index) => [
			bot.say(index === 60 ? rightText : wrongText, { ...from, id: `${3000 + index}` }),
			bot.say(rightText, { ...from, id: `${2900 + index}` }),
		]);
		await Promise.all(says);
		await bot.clock.advance(GRACE_MS);
		const { text } = bot.channels.last();
		// The 61st person's right answer, at 3060, closes the question before the 62nd's wrong one, at 3061; but the 62nd
		// had been right at 2961 already.
		expect(text).toContain('✅ <@2061> +15 · <@2060> +10\n');
		expect(text).toContain('60 respuestas erradas');
		expect(bot.channels.marked).toHaveLength(62);
	});
});

it('the help and /about tell of the chat where it is read, and only there', async () => {
	for (const readsChat of [true, false]) {
		const bot = aBot({ readsChat });
		expect((await bot.ask('quiz help')).text.includes('cierra la pregunta')).toBe(readsChat);
		expect((await bot.ask('about')).text.includes('leo los mensajes cortos')).toBe(readsChat);
		const kickoff = await bot.ask('quiz start', { answers: 'typed' });
		expect(kickoff.text.includes('escribiendo en el chat')).toBe(readsChat);
		await bot.clock.advance(LEAD_IN_MS);
	}
});
