import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../src/quiz/question.js';
import { compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { understand } from '../../src/quiz/understand.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { anyText } from '../support/any-text.js';
import { all, dealt, dealtAbout } from './dealt-question.js';

describe('a typed answer', () => {
	it.each([
		['champion:copa-peru:2012', 'utc'],
		['champion:copa-peru:2012', 'UTC de Cajamarca'],
		['champion:copa-peru:2012', 'universidad tecnica de cajamarca'],
		['champion:copa-peru:2012', 'Universidad Técnica de Cajamrca'],
		['champion:copa-peru:2011', 'real garcilaso'],
		['champion:copa-peru:2008', 'sport huancallo'],
		['runner-up:copa-peru:2012', 'alfonso ugarte'],
		['runner-up:copa-peru:2012', 'ugarte de puno'],
		['title-year:copa-peru:sport-huancayo', "'08"],
		['title-year:copa-peru:sport-huancayo', '2008'],
		['aggregate:copa-peru:2012', '4-3'],
		['aggregate:copa-peru:2012', '4 a 3'],
		['aggregate:copa-peru:2012', '3-4'],
		['department:copa-peru:utc', 'cajamarka'],
	])('to %s is right as %j', (id, text) => {
		const question = dealt(id);
		expect(understand(text, question, catalog)?.option).toBe(question.answer);
	});

	it.each([
		['champion:copa-peru:2012', 'cni'],
		['champion:copa-peru:2012', 'alfonso ugarte de puno'],
		['champion:copa-peru:2008', 'sport loreto'],
		['title-year:copa-peru:sport-huancayo', '2009'],
		['aggregate:copa-peru:2012', '3-3'],
	])('to %s is wrong as %j, and understood as what it is', (id, text) => {
		const question = dealt(id);
		const understood = understand(text, question, catalog);
		expect(understood).toBeDefined();
		expect(understood?.option).not.toBe(question.answer);
	});

	it('can have a number in it', () => {
		const question = dealtAbout('title-count', 'atletico-torino');
		expect(understand('cinco no, 5', question, catalog)?.option).toBe(question.answer);
	});

	it.each(['', '   ', 'jaja', 'xqzwv', '⚽', '@everyone', 'atletico', 'deportivo'])(
		'is not understood as %j',
		(text) => {
			expect(understand(text, dealt('champion:copa-peru:2012'), catalog)).toBeUndefined();
		},
	);

	it('that names another option is never taken for the right one', () => {
		for (const each of all) {
			const question = compose(each, catalog, seeded(2));
			for (const [index, option] of (question?.options ?? []).entries()) {
				if (!question || index === question.answer) continue;
				const typed = optionLabel(option, question, catalog);
				expect(understand(typed, question, catalog)?.option, `${each.id} ${typed}`).not.toBe(question.answer);
			}
		}
	});

	it('that is the right option as shown is always right', () => {
		for (const each of all) {
			const question = compose(each, catalog, seeded(3));
			const right = question?.options[question.answer];
			if (!question || !right) continue;
			const typed = optionLabel(right, question, catalog);
			expect(understand(typed, question, catalog)?.option, `${each.id} ${typed}`).toBe(question.answer);
		}
	});

	it('can be anything at all', () => {
		const questions = [
			'champion:copa-peru:2012',
			'title-year:copa-peru:sport-huancayo',
			'aggregate:copa-peru:2012',
		].map(dealt);
		fc.assert(
			fc.property(anyText({ maxLength: 300 }), (text) => {
				for (const question of questions) {
					const understood = understand(text, question, catalog);
					if (understood) expect(understood.option).toBeLessThanOrEqual(OPTIONS);
				}
			}),
		);
	});
});
