import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { hintFor } from '../../src/quiz/hint.js';
import { askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../support/a-bot.js';

const random = seeded(1);
const dealt = catalog.competitions
	.flatMap(({ id }) => askable(catalog, id))
	.flatMap((each) => compose(each, catalog, random) ?? []);

describe('a hint never gives the answer away', () => {
	it('with buttons: one wrong option falls away, the same each time, whatever the place of the right one', () => {
		const places = [0, 0, 0, 0];
		for (const question of dealt) {
			const hint = hintFor(question, 'buttons', catalog);
			if (hint?.type !== 'not') throw new Error(`${question.id} has no hint`);
			const place = question.options.indexOf(hint.option);
			expect(place, question.id).not.toBe(-1);
			expect(place, question.id).not.toBe(question.answer);
			expect(hintFor(question, 'buttons', catalog)).toEqual(hint);
			places[place] = (places[place] ?? 0) + 1;
		}
		for (const count of places) expect(count / dealt.length).toBeGreaterThan(0.15);
	});

	it('when typed: at least two names or years fit it', () => {
		const letters = (name: string) => fold(name).replaceAll(' ', '').toUpperCase();
		const named = (all: readonly { readonly name: string }[]) =>
			all.map(({ name }) => ({ name, written: letters(name) }));
		const [clubs, departments] = [named(catalog.clubs), named(catalog.departments)];
		let told = 0;
		for (const question of dealt) {
			const hint = hintFor(question, 'typed', catalog);
			const right = question.options[question.answer];
			if (!hint || !right) continue;
			told += 1;
			if (hint.type === 'decade') {
				expect(right.type === 'year' && Math.floor(right.year / 10) * 10).toBe(hint.decade);
				continue;
			}
			if (hint.type !== 'letters') throw new Error(`${question.id} gives a wrong option away when typed`);
			const name = optionLabel(right, question, catalog).replace(/ \(.*\)$/, '');
			const all = right.type === 'club' ? clubs : departments;
			const fitting = new Set(
				[...named([{ name }]), ...all]
					.filter(({ written }) => written.startsWith(hint.letter))
					.filter(({ written }) => hint.length === undefined || written.length === hint.length)
					.map((each) => each.name),
			);
			expect(fitting.size, question.id).toBeGreaterThan(1);
			expect(fitting.has(name), question.id).toBe(true);
		}
		expect(told).toBeGreaterThan(300);
	});
});
