import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/store/collection.js';
import { gathered } from '../support/gathered.js';
import { memoryStore } from '../support/memory-store.js';
import { award, over, pointsOf, round } from './a-score-store.js';
import { failingSets } from './failing-sets.js';

describe('the index of people', () => {
	const first = round([award('ana', 10), award('beto', 15)]);

	async function reads(collection: Collection, act: () => Promise<unknown>): Promise<number> {
		const get = collection.get.bind(collection);
		let count = 0;
		collection.get = ((...args: Parameters<typeof get>) => {
			count += 1;
			return get(...args);
		}) as typeof get;
		collection.iterator = () => expect.fail('All tables were read');
		await act();
		return count;
	}

	it('lets telling and forgetting read only the person’s tables, however many there are', async () => {
		const tables = memoryStore().collection('scores');
		const scores = over(tables);
		for (let server = 100; server < 200; server++) await scores.count(`${server}`, round([award('beto', 10)]));
		await scores.count('77', first);
		expect(await reads(tables, () => gathered(scores.about('ana')))).toBe(3);
		expect(await reads(tables, () => scores.forget('ana'))).toBeLessThan(10);
		expect(await gathered(scores.about('ana'))).toEqual([]);
	});

	it.each([0, 1, 2, 3])('knows whoever a table names when the process died after %i writes', async (written) => {
		const store = memoryStore();
		const [tables, people] = ['scores', 'people'].map((name) => failingSets(store.collection(name)));
		if (!tables || !people) return expect.fail();
		const scores = over(tables.keyv, people.keyv);
		tables.failAfter(written);
		await scores.count('77', first).catch(() => {});
		tables.failAfter(Number.POSITIVE_INFINITY);
		const after = over(store.collection('scores'), store.collection('people'));
		for (const player of ['ana', 'beto']) {
			expect(await gathered(after.about(player))).toHaveLength(written);
			expect(await after.forget(player)).toBe(written);
			expect(await gathered(after.about(player))).toEqual([]);
		}
		for await (const [, table] of store.collection('scores').entries())
			expect(JSON.stringify(table)).not.toContain('"ana"');
		expect(await store.collection('people').get('ana')).toBeUndefined();
	});

	it('writes nobody into a table whom it could not note before', async () => {
		const store = memoryStore();
		const people = failingSets(store.collection('people'));
		const scores = over(store.collection('scores'), people.keyv);
		people.failAfter(1);
		await expect(scores.count('77', first)).rejects.toThrow('disk full');
		expect(await scores.ranking('77')).toEqual([]);
		people.failAfter(Number.POSITIVE_INFINITY);
		await scores.count('77', first);
		expect(await gathered(scores.about('beto'))).toHaveLength(3);
	});

	it('is made once from tables of an older version, and anew when that broke off', async () => {
		const store = memoryStore();
		await over(store.collection('scores')).count('77', first);
		await over(store.collection('scores')).count('78', first);
		const people = failingSets(store.collection('people'));
		const scores = over(store.collection('scores'), people.keyv);
		expect(await gathered(scores.about('ana'))).toEqual([]);
		people.failAfter(1);
		await expect(scores.buildIndex()).rejects.toThrow('disk full');
		people.failAfter(Number.POSITIVE_INFINITY);
		expect(await scores.buildIndex()).toBe(6);
		expect(await scores.buildIndex()).toBeUndefined();
		expect(
			[await gathered(scores.about('ana')), await gathered(scores.about('beto'))].map(({ length }) => length),
		).toEqual([6, 6]);
	});

	it('keeps nothing of who was forgotten, also when an old question is handed in again', async () => {
		const people = memoryStore().collection('people');
		const scores = over(memoryStore().collection('scores'), people);
		await scores.count('77', first);
		await scores.forget('ana');
		await scores.count('77', first);
		expect(await people.get('ana')).toBeUndefined();
	});

	it('knows again who played in another process at the moment they were forgotten', async () => {
		const store = memoryStore();
		const people = store.collection('people');
		const scores = over(store.collection('scores'), people);
		const other = over(store.collection('scores'), store.collection('people'));
		await scores.count('77', first);
		const swap = people.swap.bind(people);
		people.swap = async (...args) => {
			people.swap = swap;
			await other.count('77', { ...first, round: 1 });
			return swap(...args);
		};
		await scores.forget('ana');
		expect(await gathered(other.about('ana'))).toHaveLength(3);
	});

	it('and the tables agree when processes count and forget at the same time, and no other’s point is lost', async () => {
		const store = memoryStore();
		const processes = [0, 1, 2].map(() => over(store.collection('scores'), store.collection('people')));
		await Promise.all(
			Array.from({ length: 30 }, (_, index) => {
				const scores = processes[index % 3];
				if (index % 5 === 4) return scores?.forget('ana');
				return scores?.count('77', round([award('ana', 10), award('beto', 10)], { game: `g${index}` }));
			}),
		);
		const scores = over(store.collection('scores'), store.collection('people'));
		expect(await pointsOf(scores, 'beto')).toEqual([240, 240, 240]);
		const named: string[] = [];
		for await (const [key, table] of store.collection('scores').entries()) {
			if (JSON.stringify(table).includes('"ana"')) named.push(key);
		}
		const known = (await store.collection('people').get('ana'))?.tables ?? [];
		expect(known).toEqual(expect.arrayContaining(named));
		await scores.forget('ana');
		expect(await pointsOf(scores, 'ana')).toEqual([undefined, undefined, undefined]);
	});
});
