import { describe, expect, it } from 'vitest';
import { compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { readChat } from '../../src/quiz/read-chat.js';
import { understand } from '../../src/quiz/understand.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { all, dealt, dealtAbout } from './dealt-question.js';

/** A question for each type of option that can be typed. */
const asked = {
	club: dealt('champion:copa-peru:2012'),
	year: dealt('title-year:copa-peru:sport-huancayo'),
	score: dealt('aggregate:copa-peru:2012'),
	number: dealtAbout('title-count', 'atletico-torino'),
	department: dealt('department:copa-peru:utc'),
};
type Asked = keyof typeof asked;

describe('a message in the chat', () => {
	it.each<readonly [Asked, string]>([
		['club', 'utc'],
		['club', 'UTC!!'],
		['club', '¿utc?'],
		['club', '  **U.T.C.**  '],
		['club', '||utc||'],
		['club', 'utc ⚽'],
		['club', 'UTC de Cajamarca'],
		['club', 'universidad técnica de cajamarca'],
		['club', 'Universidad Tecnica de Cajamrca'],
		['year', '2008'],
		['year', "'08"],
		['year', '¡2008!'],
		['score', '4-3'],
		['score', '4 - 3'],
		['score', '4 a 3'],
		['number', '5'],
		['department', 'cajamarca'],
		['department', 'Cajamarka'],
	])('is the right %s as %j', (kind, text) => {
		expect(readChat(text, asked[kind], catalog)?.option).toBe(asked[kind].answer);
	});

	it.each<readonly [Asked, string]>([
		['club', 'cni'],
		['club', 'alfonso ugarte de puno'],
		['club', 'alianza'],
		['year', '2009'],
		['number', '4'],
		['department', 'la libertad'],
		['department', 'libertad'],
	])('is a wrong %s as %j', (kind, text) => {
		const understood = readChat(text, asked[kind], catalog);
		expect(understood).toBeDefined();
		expect(understood?.option).not.toBe(asked[kind].answer);
	});

	it.each([
		...['', ' ', '?', 'si', 'sí', 'no', 'ya', 'vamos!', 'vamos perú', 'jaja', 'jajaja', 'xd', 'gg', 'lol', 'ok', 'u'],
		...['nose', 'no se', 'ni idea', 'qué difícil', 'fácil', 'amigos', 'hola amigos', 'siempre', 'la', 'el', 'tu', 'mi'],
		...[
			'ayer',
			'junio',
			'paso',
			'busco',
			'causa',
			'fallao',
			'bien',
			'buena',
			'esta',
			'eso',
			'gol',
			'goool',
			'golazo',
			'campeón',
		],
		...['arriba perú', 'viva el perú', 'copa perú', 'peru', 'real', 'sport', 'deportivo', 'equipo', 'mayo', 'cancha'],
		...[
			'es utc',
			'no es utc',
			'utc no',
			'utc o cni',
			'creo que utc',
			'utc, no?',
			'era en 2008',
			'2008 o 2009',
			'2008 2009',
		],
		...[
			'08',
			'10',
			'tengo 2 perros',
			'5 veces?',
			'x2',
			'10/10',
			'20:30',
			'3/2',
			'4-3-2',
			'1000',
			'3008',
			'-',
			'4-',
			'2 a',
		],
		...['yes', 'no way', 'nice', 'good game', 'come on', 'idk', 'what', 'wait', 'me', 'first', 'haha', 'bot', 'skip'],
		...[
			'@everyone',
			'<@11> utc',
			'<@12>',
			'<:utc:12>',
			'#utc',
			'https://utc.pe',
			'/quiz',
			'utc\ncni',
			'utc\\',
			'⚽',
			'📝',
		],
		'universidad '.repeat(8),
	])('is talk as %j, whatever is asked', (text) => {
		const taken = Object.entries(asked).filter(([kind, question]) => {
			// A number on its own is an answer where a number is asked for.
			if (kind === 'number' && /^\d\d?$/.test(text)) return false;
			return readChat(text, question, catalog) !== undefined;
		});
		expect(taken.map(([kind]) => kind)).toEqual([]);
	});

	it('that is an option as shown is that option, and a right one is never ignored', () => {
		for (const each of all) {
			const question = compose(each, catalog, seeded(2));
			for (const [index, option] of (question?.options ?? []).entries()) {
				if (!question) continue;
				const typed = optionLabel(option, question, catalog);
				const read = readChat(typed, question, catalog);
				const isRight = index === question.answer;
				expect(read?.option === question.answer, `${each.id} ${typed}`).toBe(isRight);
			}
		}
	});

	it('is never read otherwise than in the form', () => {
		const names = catalog.clubs.flatMap(({ name, aliases, nicknames }) => [name, ...aliases, ...nicknames]);
		for (const name of names) {
			const read = readChat(name, asked.club, catalog);
			if (read) expect(read, name).toEqual(understand(name, asked.club, catalog));
		}
	});
});
