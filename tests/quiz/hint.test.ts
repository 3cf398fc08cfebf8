import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/catalog/fold.js';
import { hintFor } from '../../src/quiz/hint.js';
import { optionLabel } from '../../src/views/quiz/option-label.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { every, dealt as thrice } from './every-question.js';

const dealt = thrice.slice(0, every.length);

describe('a hint never gives the answer away', () => {
	it('with buttons: one wrong option falls away, the same each time, whatever the place of the right one', () => {
		const places = [0, 0, 0, 0];
		const wrong: string[] = [];
		for (const question of dealt) {
			const hint = hintFor(question, 'buttons', catalog);
			if (hint?.type !== 'not') throw new Error(`${question.id} has no hint`);
			const place = question.options.indexOf(hint.option);
			if (place === -1 || place === question.answer) wrong.push(question.id);
			if (!isDeepStrictEqual(hintFor(question, 'buttons', catalog), hint)) wrong.push(`${question.id} again`);
			places[place] = (places[place] ?? 0) + 1;
		}
		expect(wrong).toEqual([]);
		for (const count of places) expect(count / dealt.length).toBeGreaterThan(0.15);
	});

	it('when typed: at least two names or years fit it', () => {
		const letters = (name: string) => fold(name).replaceAll(' ', '').toUpperCase();
		const named = (all: readonly { readonly name: string }[]) =>
			all.map(({ name }) => ({ name, written: letters(name) }));
		const [clubs, departments] = [named(catalog.clubs), named(catalog.departments)];
		const wrong: string[] = [];
		let told = 0;
		for (const question of dealt) {
			const hint = hintFor(question, 'typed', catalog);
			const right = question.options[question.answer];
			if (!hint || !right) continue;
			told += 1;
			if (hint.type === 'decade') {
				if (right.type !== 'year' || Math.floor(right.year / 10) * 10 !== hint.decade) wrong.push(question.id);
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
			if (fitting.size < 2 || !fitting.has(name)) wrong.push(question.id);
		}
		expect(wrong).toEqual([]);
		expect(told).toBeGreaterThan(300);
	});
});
