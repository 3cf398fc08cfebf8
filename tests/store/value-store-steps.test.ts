import { describe, expect, it } from 'vitest';
import { aStore } from './a-held-store.js';

describe('a step from the newest value', () => {
	const next = (before: { readonly round: number } | undefined) => ({ value: { round: (before?.round ?? 0) + 1 } });

	it('loses none of many, and gives what it made', async () => {
		const { values } = aStore();
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => values.update('88', next)));
		expect(outcomes.map(({ value }) => value.round)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
		expect(await values.get('88')).toEqual({ round: 20 });
	});

	it('begins with a value that could not be written yet', async () => {
		const { values, failNext } = aStore();
		failNext(1);
		await expect(values.save('88', { round: 5 })).rejects.toThrow();
		expect((await values.update('88', next)).value).toEqual({ round: 6 });
		expect((await values.update('88', next)).value).toEqual({ round: 7 });
		expect(await values.get('88')).toEqual({ round: 7 });
	});

	it('begins anew after a removal, though that could not be written yet', async () => {
		const { values, keyv } = aStore();
		await values.save('88', { round: 5 });
		const remove = keyv.delete.bind(keyv);
		keyv.delete = () => Promise.reject(new Error('disk full'));
		await expect(values.remove('88')).rejects.toThrow('disk full');
		keyv.delete = remove;
		expect((await values.update('88', next)).value).toEqual({ round: 1 });
		expect(await values.get('88')).toEqual({ round: 1 });
	});

	it('that changes nothing, or fails, writes nothing', async () => {
		const { values, rounds, failNext } = aStore();
		await values.save('88', { round: 1 });
		await values.update('88', (before) => ({ value: before }));
		await values.update('88', () => ({ value: undefined }));
		await expect(
			values.update('88', () => {
				throw new Error('no');
			}),
		).rejects.toThrow('no');
		failNext(1);
		await expect(values.update('88', next)).rejects.toThrow('disk full');
		expect(rounds()).toEqual([1]);
		expect(await values.get('88')).toEqual({ round: 1 });
	});
});
