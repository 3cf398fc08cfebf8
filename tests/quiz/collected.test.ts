import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Collected, collect, departmentOf } from '../../src/quiz/collected.js';
import { askable, compose } from '../../src/quiz/questions.js';
import { seeded } from '../../src/quiz/random.js';
import { ownCatalog } from '../support/a-bot.js';

const questions = ownCatalog.competitions.flatMap(({ id }) =>
	askable(ownCatalog, id).flatMap((each) => compose(each, ownCatalog, seeded(1)) ?? []),
);

it('what is about a department, or has one for its answer, collects it, and nothing else does', () => {
	const kinds = new Map(questions.map((question) => [question.kind, departmentOf(question) !== undefined]));
	for (const kind of ['department', 'represented', 'first-title'] as const) expect(kinds.get(kind), kind).toBe(true);
	for (const kind of ['champion', 'title-year', 'promoted-with', 'guess-club'] as const)
		expect(kinds.get(kind), kind).toBe(false);
});

it('every department can be collected', () => {
	const collected = new Set(questions.flatMap((question) => departmentOf(question) ?? []));
	expect([...collected].toSorted()).toEqual(ownCatalog.departments.map(({ id }) => id).toSorted());
});

it('each is collected once, in the order they came, and what is there again changes nothing', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.nat(questions.length - 1), { maxLength: 5 }), { maxLength: 20 }), (turns) => {
			let collected: Collected | undefined;
			const asked: string[] = [];
			for (const turn of turns) {
				const some = turn.flatMap((index) => questions[index] ?? []);
				asked.push(...some.flatMap((question) => departmentOf(question) ?? []));
				collected = collect(collected, '11', some);
				expect(collect(collected, '11', some)).toBe(collected);
			}
			expect(collected?.departments ?? []).toEqual([...new Set(asked)]);
			if (collected) expect(Collected.parse(collected)).toEqual(collected);
		}),
	);
});
