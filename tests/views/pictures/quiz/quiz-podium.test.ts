import { describe, expect, it } from 'vitest';
import { newGame } from '../../../../src/quiz/new-game.js';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { MARGIN, Palette, WIDTH } from '../../../../src/views/pictures/palette.js';
import { type PlayerNames, quizPodium } from '../../../../src/views/pictures/quiz/quiz-podium.js';
import { podiumPlayers, podiumView } from '../../../../src/views/quiz/podium-view.js';
import { aQuestion } from '../../../quiz/a-question.js';
import { ownCatalog } from '../../../support/a-bot.js';
import { pixelsOf } from '../../../support/resvg.js';
import { sent } from '../../../support/sent.js';
import { asLines, boundsOf } from '../drawing.js';
import { drawnTexts } from '../drawn-texts.js';

const everyScript = ['Ana', 'Юрий', 'محمد علي', 'Ωμέγα', 'שלום', 'สวัสดี', '漢字かな', '刘德华', '한글', '🏆 Ñuño'];

const occasion = { server: 'La barra de Ñaña ⚽', competition: 'Copa Perú', date: '28 de noviembre de 2026' };

/** A finished game of players with these names, best first, and the names by player. */
function aFinish(names: readonly (string | undefined)[]) {
	const id = (index: number) => `${100 + index}`;
	const tallies = Object.fromEntries(
		names.map((_, index) => [
			id(index),
			{ points: 147 - index * 7, right: 12 - index, answers: 12, streak: 0, bestStreak: 13 - index, missed: 0 },
		]),
	);
	const game = {
		...newGame({
			id: 'g',
			server: '77',
			channelId: '88',
			locale: 'es',
			starter: '100',
			answers: 'buttons',
			seconds: 20,
			questions: [aQuestion('santos')],
			until: 0,
		}),
		tallies,
	};
	const known: PlayerNames = new Map(
		names.flatMap((name, index) => (name === undefined ? [] : [[id(index), [name, `@p${index}`]] as const])),
	);
	return { game, known };
}

function podiumOf(names: readonly (string | undefined)[], locale: 'en' | 'es' = 'es') {
	const { game, known } = aFinish(names);
	const picture = quizPodium(game, { ...occasion, names: known }, wordsIn(locale));
	if (!picture) throw new Error('There is no picture');
	return picture;
}

describe('the podium’s picture', () => {
	it.each(locales)('in %s looks as in tests/views/pictures/drawn/ (if it should not: vitest -u)', async (locale) => {
		await expect(asLines(podiumOf(everyScript, locale))).toMatchFileSnapshot(`../drawn/podium.${locale}.svg.txt`);
	});

	it('has the first in the middle and highest, the second on the left, the third on the right', () => {
		const { svg } = podiumOf(['Ana', 'Beto', 'Caro']);
		const texts = drawnTexts(svg);
		const middle = (name: string) => {
			const found = texts.find(({ text }) => text === name);
			return Math.round(((found?.left ?? 0) + (found?.right ?? 0)) / 2);
		};
		expect([middle('Beto'), middle('Ana'), middle('Caro')]).toEqual([206, 550, 894]);
		const { at } = pixelsOf(svg);
		expect([at(206, 238), at(550, 194), at(894, 282)]).toEqual([Palette.silver, Palette.gold, Palette.bronze]);
		expect([at(206, 228), at(894, 272)]).toEqual([Palette.ground, Palette.ground]);
	});

	it.each([1, 2, 3, 4, 10, 14])('of %i players says what the text says, and nothing more', (count) => {
		const { game, known } = aFinish(Array.from({ length: count }, (_, index) => `Jugador${index}`));
		const view = podiumView(game, ownCatalog, wordsIn('es'), { names: known });
		const { text } = sent(view);
		const said = drawnTexts(view.picture?.svg ?? '').map((each) => each.text);
		expect(said.filter((each) => each.startsWith('Jugador'))).toHaveLength(Math.min(count, 10));
		const facts = said.flatMap((each) =>
			each.startsWith('Jugador') ? [] : (each.match(/\d+ de \d+ aciertos|mejor racha \d+|^\d{2,}$/g) ?? []),
		);
		const rows = Math.max(0, Math.min(count, 10) - 3);
		expect(facts.length).toBeGreaterThanOrEqual(Math.min(count, 3) * (rows > 0 ? 2 : 3) + rows);
		expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
		expect(podiumPlayers(game).every((player) => text.includes(`<@${player}>`))).toBe(true);
	});

	it('keeps every name in its place, however long', () => {
		for (const name of ['W'.repeat(32), '漢'.repeat(32), 'محمد'.repeat(8), '🏆'.repeat(16), 'ก็'.repeat(16)]) {
			const { svg } = podiumOf(
				Array.from({ length: 10 }, () => name),
				'en',
			);
			const bounds = boundsOf(
				svg.replace(/^<svg[^>]*>|<\/svg>$/g, '').replace(/<rect [^>]*rx="20"[^>]*>/, ''),
				WIDTH,
				1_200,
			);
			expect(bounds?.left, name).toBeGreaterThan(MARGIN - 4);
			expect(bounds?.right, name).toBeLessThan(WIDTH - MARGIN + 4);
		}
	});

	it('ends a long name before the points of the player', () => {
		const rows = drawnTexts(podiumOf(Array.from({ length: 10 }, () => 'W'.repeat(32))).svg);
		const ends = rows.filter(({ text }) => /^W+…$/.test(text)).slice(3);
		const points = rows.filter(({ text }) => /^\d{2,3}$/.test(text) && text !== '10').slice(3);
		expect([ends.length, points.length]).toEqual([7, 7]);
		expect(ends.filter(({ right }, index) => right > (points[index]?.left ?? 0) - 10)).toEqual([]);
	});

	it('bears names, so it is not kept', () => {
		expect(podiumOf(['Ana']).passing).toBe(true);
	});

	it('says in its alternative text who won, with how many points', () => {
		expect(podiumOf(['Ana', 'Beto']).alt).toBe(
			'El podio de la trivia: 1. Ana, 147 puntos (12 de 12 aciertos), 2. Beto, 140 puntos (11 de 12 aciertos).',
		);
		expect(podiumOf(Array.from({ length: 10 }, () => '한'.repeat(32))).alt.length).toBeLessThanOrEqual(1_024);
	});

	it('tells who cannot be named by place and points, and stays away where those are most', () => {
		const { svg } = podiumOf(['Ana', undefined, 'Caro']);
		expect(drawnTexts(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['Un jugador', '140']));
		for (const names of [[], [undefined], ['Ana', undefined, undefined], ['\u200B', undefined].slice(1)]) {
			const { game, known } = aFinish(names);
			expect(quizPodium(game, { ...occasion, names: known }, wordsIn('es'))).toBeUndefined();
			expect(podiumView(game, ownCatalog, wordsIn('es'), { names: known }).picture).toBeUndefined();
		}
	});

	it('says what was played, where and when, and whose picture it is; a server that is not known is left out', () => {
		const drawn = (server?: string) => {
			const { game, known } = aFinish(['Ana', 'Beto', 'Caro', 'Dina']);
			const picture = quizPodium(game, { ...occasion, server, names: known }, wordsIn('es'));
			return drawnTexts(picture?.svg ?? '').map(({ text }) => text);
		};
		expect(drawn('Barra Norte')).toEqual(
			expect.arrayContaining(['Copa Perú', '28 de noviembre de 2026', 'Barra Norte', 'Copero']),
		);
		expect(drawn()).toEqual(drawn('Barra Norte').filter((text) => text !== 'Barra Norte'));
	});

	it('draws equals equally high, and no medal without points', () => {
		const { game, known } = aFinish(['Ana', 'Beto', 'Caro']);
		const [ana = expect.fail(), , caro = expect.fail()] = Object.values(game.tallies);
		const picture = (tallies: typeof game.tallies) =>
			quizPodium({ tallies, contest: { mode: 'points' } }, { ...occasion, names: known }, wordsIn('es'))?.svg ?? '';
		const { at } = pixelsOf(picture({ 100: ana, 101: ana, 102: { ...caro, points: 0 } }));
		expect([at(206, 194), at(550, 194)]).toEqual([Palette.gold, Palette.gold]);
		expect(at(894, 282)).toBe(Palette.quiet);
	});

	it('writes the username where the fonts lack the name', () => {
		expect(drawnTexts(podiumOf(['ꦄꦤ']).svg).map(({ text }) => text)).toContain('@p0');
	});
});
