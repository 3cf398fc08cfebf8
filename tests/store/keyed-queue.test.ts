import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyedQueue } from '../../src/store/keyed-queue.js';

/** A step that ends when the test tells it to. */
function aStep<T>(value: T) {
	let end = (_error?: Error) => {};
	let begun = false;
	const step = () => {
		begun = true;
		return new Promise<T>((resolve, reject) => {
			end = (error) => (error ? reject(error) : resolve(value));
		});
	};
	return { step, end: (error?: Error) => end(error), hasBegun: () => begun };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('the steps of one key run one after another, in order', async () => {
	const queue = new KeyedQueue();
	const [first, second] = [aStep(1), aStep(2)];
	const results = [queue.run('a', first.step), queue.run('a', second.step)];
	await turn();
	expect([first.hasBegun(), second.hasBegun()]).toEqual([true, false]);
	first.end();
	expect(await results[0]).toBe(1);
	await turn();
	expect(second.hasBegun()).toBe(true);
	second.end();
	expect(await results[1]).toBe(2);
});

it('the steps of different keys run side by side', async () => {
	const queue = new KeyedQueue();
	const [first, other] = [aStep(1), aStep(2)];
	const waiting = queue.run('a', first.step);
	const done = queue.run('b', other.step);
	await turn();
	other.end();
	expect(await done).toBe(2);
	first.end();
	expect(await waiting).toBe(1);
});

it('a step that fails tells who asked, and does not hold up the next', async () => {
	const queue = new KeyedQueue();
	const failing = queue.run('a', () => Promise.reject(new Error('full')));
	const next = queue.run('a', async () => 'written');
	await expect(failing).rejects.toThrow('full');
	expect(await next).toBe('written');
});

it('is idle once every step has ended, those given meanwhile too', async () => {
	const queue = new KeyedQueue();
	const log: string[] = [];
	void queue.run('a', async () => {
		await turn();
		log.push('first');
		void queue.run('b', async () => void log.push('second'));
	});
	await queue.idle();
	expect(log).toEqual(['first', 'second']);
	await queue.idle();
});

it('reading, waiting and writing in a step loses no update, however many are given', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }), async (keys) => {
			const queue = new KeyedQueue();
			const counts = new Map<string, number>();
			for (const key of keys) {
				void queue.run(key, async () => {
					const before = counts.get(key) ?? 0;
					await Promise.resolve();
					counts.set(key, before + 1);
				});
			}
			await queue.idle();
			for (const key of new Set(keys)) expect(counts.get(key)).toBe(keys.filter((each) => each === key).length);
		}),
		{ numRuns: 50 },
	);
});
