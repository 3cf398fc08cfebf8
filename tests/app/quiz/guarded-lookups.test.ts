import { describe, expect, it } from 'vitest';
import { ClubId } from '../../../src/domain/club.js';
import { aQuiz } from '../../support/a-quiz.js';

describe('while a question is open', () => {
	it('hides where clubs are from while a department is asked for, in lists and in the picker', async () => {
		const { bot, open, question } = await aQuiz({ questions: 1, kind: 'department' });
		const club = question().subject.club ?? '';
		const name = bot.bot.services.catalog.clubWithId(club)?.name ?? '';
		expect(bot.type('club', 'name', name)[0]?.name).toContain(' · ');
		await open();
		expect(bot.type('club', 'name', name)[0]?.name).toBe(name);
		const picker = await bot.ask('club', { name: 'santos' });
		expect(picker.text).not.toContain('Ica');
		const [season] = bot.bot.services.catalog.historyOf(ClubId.parse(club));
		const told = await bot.ask('season', { year: `${season?.season.year}`, competition: season?.season.competition });
		expect(told).toMatchObject({ how: 'private', text: expect.stringContaining('delataría') });
	});

	it('lookups in its channel do not give the answer away, and do elsewhere and afterwards', async () => {
		const { bot, open, finishQuestion, question } = await aQuiz({ questions: 1, kind: 'champion' });
		await open();
		const { subject, competition } = question();
		const year = subject.year ?? 0;
		const lookUp = (place = {}) => bot.ask('season', { year: `${year}`, competition }, { place });
		expect(await lookUp()).toMatchObject({ how: 'private', text: expect.stringContaining('delataría') });
		expect((await lookUp({ channelId: '89' })).how).toBe('post');
		const offered = bot.type('season', 'year', `${year}`).map(({ name }) => name);
		expect(offered).toEqual([`${year} · Copa Perú`]);
		await finishQuestion();
		expect((await lookUp()).how).toBe('post');
		expect(bot.type('season', 'year', `${year}`)[0]?.name).toContain('—');
	});
});
