import { describe, expect, it } from 'vitest';
import { aStore, turn } from './a-held-store.js';

describe('a write that fails', () => {
	it('is told to who saved, and the value goes with the next save', async () => {
		const { values, failNext, rounds } = aStore();
		failNext(1);
		await expect(values.save('88', { round: 1 })).rejects.toThrow('disk full');
		expect(await values.get('88')).toBeUndefined();
		await values.save('88', { round: 2 });
		expect(rounds()).toEqual([2]);
	});

	it('does not bring an old value back over a newer one', async () => {
		const { values, failNext, hold } = aStore();
		const open = hold();
		failNext(1);
		const old = values.save('88', { round: 1 });
		await turn();
		const newer = values.save('88', { round: 2 });
		open();
		await expect(old).rejects.toThrow('disk full');
		await newer;
		expect(await values.get('88')).toEqual({ round: 2 });
	});

	it('fails all who wait for it at once, however many they are, and those who came meanwhile after one more try', async () => {
		const { values, failNext, hold, rounds } = aStore();
		const open = hold();
		failNext(2);
		const saves = [1, 2, 3].map((round) => values.save('88', { round }));
		await turn();
		saves.push(...[4, 5, 6, 7].map((round) => values.save('88', { round })));
		open();
		const ended = await Promise.allSettled(saves);
		expect(ended.map(({ status }) => status)).toEqual(saves.map(() => 'rejected'));
		await values.save('88', { round: 8 });
		expect(rounds()).toEqual([8]);
	});

	it('leaves the newest waiting, which the next save writes', async () => {
		const { values, failNext } = aStore();
		failNext(1);
		const saves = [1, 2].map((round) => values.save('88', { round }));
		const ended = await Promise.allSettled(saves);
		expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		await values.save('88', { round: 3 });
		expect(await values.get('88')).toEqual({ round: 3 });
	});
});
