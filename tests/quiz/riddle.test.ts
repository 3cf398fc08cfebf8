import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { safeNickname } from '../../src/quiz/clue.js';
import { rulesOut } from '../../src/quiz/riddle.js';
import { wordsIn } from '../../src/text/words.js';
import { clueTexts } from '../../src/views/quiz/hint-text.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { dealt } from './every-question.js';

const riddles = dealt
	.filter(({ kind }) => kind === 'guess-club')
	.map((question) => ({
		...question,
		club: (question.subject.club && catalog.club(question.subject.club)) || expect.fail(question.id),
		others: question.options.flatMap((option, index) =>
			option.type === 'club' && index !== question.answer ? [catalog.club(option.club)] : [],
		),
	}));

describe('a riddle about a club', () => {
	it('has three clues or more, of which each after the first rules out an option that was open, and all leave none', () => {
		expect(riddles.length).toBeGreaterThan(60);
		for (const { id, club, others, competition, clues } of riddles) {
			expect(clues.length, id).toBeGreaterThan(2);
			let open = others;
			for (const [index, clue] of clues.entries()) {
				const left = open.filter((other) => !rulesOut(clue, club, other, competition, catalog));
				if (index === 0) expect(left.length, `${id} ${clue}`).toBeGreaterThanOrEqual(2);
				else expect(left.length, `${id} ${clue}`).toBeLessThan(open.length);
				open = left;
			}
			expect(open, id).toEqual([]);
		}
	});

	it('goes from the broadest to the most telling', () => {
		const order = ['decade', 'founded', 'department', 'honours', 'nickname'];
		for (const { id, clues } of riddles) {
			expect(clues, id).toEqual(order.filter((clue) => clues.some((each) => each === clue)));
		}
	});

	it.each(['en', 'es'] as const)('speaks of football, not of the data, and never says the name (%s)', (locale) => {
		const competitions = fold('copa peru primera segunda division');
		for (const riddle of riddles) {
			const telling = fold(riddle.club.name)
				.split(' ')
				.filter((word) => word.length > 4);
			const wrong = clueTexts(riddle, catalog, wordsIn(locale)).filter((clue) => {
				const said = fold(clue).split(' ');
				const isTold = telling.some((word) => said.includes(word) && !competitions.includes(word));
				return isTold || clue.length <= 7 || /datos|data|temporada|season|\bundefined\b/.test(clue);
			});
			expect(wrong, riddle.id).toEqual([]);
		}
	});

	it('tells a nickname only of the one club that has it', () => {
		for (const { id, club, clues } of riddles) {
			if (!clues.includes('nickname')) continue;
			const nickname = fold(safeNickname(club, catalog) ?? expect.fail(id));
			const others = catalog.clubs.filter((each) => each.id !== club.id);
			expect(
				others.filter(({ nicknames }) => nicknames.map(fold).includes(nickname)).map((each) => each.id),
				id,
			).toEqual([]);
		}
	});
});

describe('a clue rules out only what it is surely false of', () => {
	const competition = catalog.competitions[0]?.id ?? expect.fail('no competition');
	const club = (id: string) => catalog.clubWithId(id) ?? expect.fail(id);

	it.each([
		['department', 'utc', 'sport-huancayo', true],
		['department', 'utc', 'comerciantes-unidos', false],
		['decade', 'utc', 'sport-huancayo', true],
		['decade', 'sport-huancayo', 'juan-aurich', false],
		['honours', 'sport-huancayo', 'utc', true],
		['honours', 'carlos-stein', 'deportivo-llacuabamba', false],
		['nickname', 'utc', 'sport-huancayo', true],
		['appearances', 'utc', 'sport-huancayo', false],
	] as const)('%s of %s beside %s: %s', (clue, one, other, isRuledOut) => {
		expect(rulesOut(clue, club(one), club(other), competition, catalog)).toBe(isRuledOut);
	});

	it('not what nobody knows of the other club', () => {
		const unknown = { ...club('sport-huancayo'), department: undefined, founded: undefined };
		expect(rulesOut('department', club('utc'), unknown, competition, catalog)).toBe(false);
		expect(rulesOut('founded', club('utc'), unknown, competition, catalog)).toBe(false);
	});
});
