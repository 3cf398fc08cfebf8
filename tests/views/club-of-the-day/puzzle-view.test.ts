import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/catalog/fold.js';
import { Piece } from '../../../src/quiz/club-of-the-day/facts.js';
import { GUESSES, isDone } from '../../../src/quiz/club-of-the-day/puzzle.js';
import { puzzleClubs } from '../../../src/quiz/club-of-the-day/puzzle-clubs.js';
import { locales } from '../../../src/text/locale.js';
import { wordsIn } from '../../../src/text/words.js';
import { puzzleGridView, puzzleView, whichClubView } from '../../../src/views/club-of-the-day/puzzle-view.js';
import { aPuzzle, DATE } from '../../quiz/club-of-the-day/a-puzzle.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { sent } from '../../support/sent.js';
import { textProblems, viewProblems } from '../view-problems.js';

const nextAt = 1_783_000_000_000;
const clubs = puzzleClubs(catalog);
const es = wordsIn('es');
const shown = (club: string, moves: readonly string[] = []) =>
	sent(puzzleView(aPuzzle(club, moves), { canBeShared: true, nextAt }, catalog, es));

describe('a club of the day', () => {
	it('begins with six covered facts, a button for each, and one to name the club', () => {
		const { content, buttons } = shown('binacional');
		expect(content.split('\n')).toHaveLength(2);
		expect(content).toContain('## ¿Qué equipo es? N.º 182');
		expect(buttons.map(({ label }) => label)).toEqual([
			...['Departamento', 'Primera temporada', 'Hasta dónde llegó', 'Títulos', 'Colores o apodo', 'Ciudad'],
			'Decir el equipo',
		]);
	});

	it('shows what was uncovered, and what wrong guesses tell', () => {
		const { content, buttons } = shown('binacional', ['piece:titles', 'piece:town', 'guess:utc', 'piece:look']);
		expect(content).toContain('🏆 Títulos: **Copa Perú: 1 · ');
		expect(content).toContain('📍 Ciudad: **Juliaca**');
		expect(content).toContain('👕 Colores o apodo: **«El Poderoso del Sur»**');
		expect(content).toMatch(/🟥 \*\*UTC\*\* · ↘️ 1,\d{3} km · en común: hasta dónde llegó/);
		expect(content).toContain('4 pistas · te quedan 5 intentos');
		expect(buttons.map(({ label }) => label)).toEqual([
			'Departamento',
			'Primera temporada',
			'Hasta dónde llegó',
			'Decir el equipo',
		]);
	});

	it('says once that a guessed club is of the same town', () => {
		const { content } = shown('mariscal-castilla', ['guess:alianza-lima']);
		expect(content).toMatch(/🟥 \*\*Alianza Lima\*\* · (?!misma ciudad).*en común: .*ciudad/);
	});

	it('explains the arrow where there is one', () => {
		const [explained, near] = [/La flecha va/, shown('mariscal-castilla', ['guess:alianza-lima']).content];
		expect(near).not.toMatch(explained);
		expect(shown('binacional', ['guess:utc']).content).toMatch(explained);
	});

	it('found or not, ends with the club, every fact and a line to share', () => {
		const found = shown('binacional', ['piece:town', 'guess:utc', 'guess:binacional']);
		expect(found.content).toContain('¡Golazo! Es **Binacional**');
		expect(found.content).toContain('Copero · ¿Qué equipo es? N.º 182 · 2 pistas\n> 🟦🟥🟩');
		expect(found.content.match(/^(?:🗺️|📅|🏁|🏆|👕|📍)/gmu)).toHaveLength(6);
		const wrong = clubs.filter((id) => id !== 'binacional').slice(0, GUESSES);
		const lost = shown(
			'binacional',
			wrong.map((id) => `guess:${id}`),
		);
		expect(lost.content).toContain('era **Binacional**');
		expect(lost.content).toContain('N.º 182 · no salió\n> 🟥🟥🟥🟥🟥🟥');
		expect(lost.buttons.map(({ label }) => label)).toEqual(['📤 Compartir', 'Ver el club']);
	});

	it.each(locales)('of any club after any moves fits Discord, and names it nowhere before the end, in %s', (locale) => {
		const words = wordsIn(locale);
		const moves = fc.uniqueArray(
			fc.oneof(
				fc.constantFrom(...Piece.options.map((piece) => `piece:${piece}`)),
				fc.constantFrom(...catalog.clubs.map(({ id }) => `guess:${id}`)),
			),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(fc.constantFrom(...clubs), moves, fc.boolean(), (club, made, isNamed) => {
				const others = made.filter((each) => each !== `guess:${club}`);
				const kept = others.filter((each, index) =>
					each.startsWith('piece:')
						? true
						: others.slice(0, index).filter((before) => before.startsWith('guess:')).length < GUESSES - 1,
				);
				const puzzle = aPuzzle(club, isNamed ? [...kept, `guess:${club}`] : kept);
				const views = [puzzleView(puzzle, { canBeShared: true, nextAt }, catalog, words)];
				if (isDone(puzzle)) views.push(puzzleGridView(puzzle, '11', catalog, words));
				for (const view of views) expect([...viewProblems(view), ...textProblems(view)]).toEqual([]);
				const [view] = views;
				if (!view || isDone(puzzle)) return;
				const { content, buttons } = sent(view);
				const guessed = kept.flatMap((each) => (each.startsWith('guess:') ? [each.slice('guess:'.length)] : []));
				const named = ` ${fold(content)} `.includes(` ${fold(catalog.club(club).name)} `);
				const isNamedByAnother = guessed.some((id) =>
					` ${fold(catalog.clubWithId(id)?.name ?? '')} `.includes(` ${fold(catalog.club(club).name)} `),
				);
				expect(named && !isNamedByAnother).toBe(false);
				expect(buttons.filter(({ custom_id }) => custom_id.includes(club))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it('that may be several is asked about in a menu, with a way back', () => {
		const view = whichClubView(DATE, clubs, catalog, es);
		expect([...viewProblems(view), ...textProblems(view)]).toEqual([]);
		expect(sent(view).menus[0]?.options).toHaveLength(25);
		expect(sent(view).buttons.map(({ custom_id }) => custom_id)).toEqual([`quiz:club:${DATE}`]);
	});
});
