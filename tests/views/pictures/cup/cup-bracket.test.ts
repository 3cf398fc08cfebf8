import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../src/text/words.js';
import { cupBracket, drawnPlayers } from '../../../../src/views/pictures/cup/cup-bracket.js';
import { cupsOf } from '../../../quiz/cup/a-played-cup.js';
import { cupPictureOf } from '../all-pictures.js';
import { drawnTexts } from '../drawn-texts.js';

const names = Array.from({ length: 32 }, (_, index) => `P${index}`);
const textsOf = (svg: string) => drawnTexts(svg).map(({ text }) => text);
const [draw = expect.fail(), quarters = expect.fail(), , end = expect.fail()] = cupsOf(8);
const [drawOf32 = expect.fail()] = cupsOf(32);

describe('the picture of a cup', () => {
	it('shows a large round as a list, with every player once', () => {
		const texts = textsOf(cupPictureOf(drawOf32, names, 'es').svg);
		for (const name of names) expect(texts.filter((text) => text === name)).toHaveLength(1);
		expect(texts).toEqual(expect.arrayContaining(['DIECISEISAVOS DE FINAL', 'La Copa: Copa Perú', 'Copero']));
	});

	it('shows the way to the final from the quarter-finals on, with goals and penalties', () => {
		const before = textsOf(cupPictureOf(draw, names, 'es').svg);
		expect(before).toEqual(expect.arrayContaining(['CUARTOS DE FINAL', 'SEMIFINALES', 'FINAL']));
		expect(before).not.toContain('3');
		const texts = textsOf(cupPictureOf(quarters, names, 'es').svg);
		expect(texts.filter((text) => text === 'P0')).toHaveLength(2);
		expect(texts).toContain('2 (p)');
		expect(texts).not.toContain('CAMPEÓN');
	});

	it('names the champion below the cup at its end, and says all of it to whoever cannot see it', () => {
		const { svg, alt } = cupPictureOf(end, names, 'en');
		expect(textsOf(svg)).toContain('CHAMPION');
		expect(alt).toBe('The cup, Final: P0 3–2 P2. The champion is P0.');
	});

	it('is not there where most names are not known, and asks for no names that it does not show', () => {
		const occasion = { competition: 'Copa Perú', date: '2026' };
		const some = (count: number) => new Map(draw.entrants.slice(0, count).map((player) => [player, ['Ana']]));
		expect(cupBracket(draw, { ...occasion, names: some(3) }, wordsIn('es'))).toBeUndefined();
		const picture = cupBracket(draw, { ...occasion, names: some(4) }, wordsIn('es'));
		expect(textsOf(picture?.svg ?? '')).toContain('Un jugador');
		expect(picture?.passing).toBe(true);
		expect(drawnPlayers(cupsOf(32)[2] ?? expect.fail())).toHaveLength(8);
	});
});
