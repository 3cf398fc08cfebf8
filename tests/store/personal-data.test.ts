import { expect, it } from 'vitest';
import { Forgetting, PersonalData, type PersonalStore } from '../../src/store/personal-data.js';
import type { Store } from '../../src/store/store.js';
import { ValueStore } from '../../src/store/value-store.js';
import { aMortalStore } from '../support/a-mortal-store.js';
import { gathered } from '../support/gathered.js';
import { memoryStore } from '../support/memory-store.js';

/** A store of entries by person in which forgetting can be made to fail. */
function entriesOf(entries: Map<string, readonly unknown[]>, fails = () => false): PersonalStore {
	return {
		kind: 'review',
		async *about(person) {
			yield* entries.get(person) ?? [];
		},
		async forget(person) {
			if (fails()) throw new Error('died');
			const { length } = entries.get(person) ?? [];
			entries.delete(person);
			return length;
		},
	};
}

const over = (stores: readonly PersonalStore[], store: Store) =>
	new PersonalData(stores, new ValueStore(store.collection('forgetting'), Forgetting));

it('tells and counts entry by entry what every store keeps', async () => {
	const data = over([entriesOf(new Map([['11', ['a', 'b']]])), entriesOf(new Map())], memoryStore());
	expect(await gathered(data.about('11'))).toEqual(['a', 'b'].map((entry) => ({ kind: 'review', entry })));
	expect([await data.count('11'), await data.count('12')]).toEqual([[{ kind: 'review', count: 2 }], []]);
});

it('who had asked to be forgotten when the process died is forgotten by the next one, and only they', async () => {
	const store = memoryStore();
	const [one, other] = [11, 12].map((first) => new Map([11, 12, 13].map((each) => [`${each}`, [first]])));
	if (!one || !other) return expect.fail();
	const dying = over([entriesOf(one), entriesOf(other, () => true)], store);
	await expect(dying.forget('11')).rejects.toThrow('died');
	expect([[...one.keys()], [...other.keys()]]).toEqual([
		['12', '13'],
		['11', '12', '13'],
	]);
	const next = over([entriesOf(one), entriesOf(other)], store);
	expect(await next.finish()).toBe(1);
	expect([...other.keys()]).toEqual(['12', '13']);
	expect(await next.finish()).toBe(0);
});

it('of whom nothing can be deleted keeps nobody else waiting', async () => {
	const store = memoryStore();
	const entries = new Map(['11', '12', '13'].map((person) => [person, ['a']]));
	for (const person of ['11', '12']) await store.collection('forgetting').set(person, { version: 1, person });
	const stubborn: PersonalStore = {
		...entriesOf(new Map()),
		forget: async (person) => (person === '11' ? expect.fail('unreadable') : 0),
	};
	await expect(over([entriesOf(entries), stubborn], store).finish()).rejects.toThrow(
		'Some personal data could not be deleted',
	);
	expect([...entries.keys()]).toEqual(['13']);
	expect(await over([entriesOf(entries)], store).finish()).toBe(1);
});

it('nothing is deleted that the next process would not go on with', async () => {
	const store = aMortalStore();
	const entries = new Map([['11', ['a']]]);
	store.die();
	await expect(over([entriesOf(entries)], store).forget('11')).rejects.toThrow('the store is dead');
	expect([...entries.keys()]).toEqual(['11']);
});
