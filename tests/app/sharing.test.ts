import { expect, it, vi } from 'vitest';
import { type Sharing, Sharings } from '../../src/app/sharing.js';

function granted<Shared>(sharing: Sharing<Shared>) {
	return typeof sharing === 'string' ? expect.fail(sharing) : sharing;
}

it('what is on its way is not shared a second time, and is noted once it has arrived', async () => {
	const sharings = new Sharings();
	const note = vi.fn();
	const { shared, settle } = granted(sharings.begin('a', 'A', note));
	expect([shared, sharings.begin('a', 'A', note)]).toEqual(['A', 'already-shared']);
	expect(granted(sharings.begin('b', 'B', note)).shared).toBe('B');
	expect(note).not.toHaveBeenCalled();
	await settle(true);
	expect(note).toHaveBeenCalledOnce();
});

it('what was lost on its way, or could not be noted, can be shared again', async () => {
	const sharings = new Sharings();
	const note = vi.fn(() => Promise.reject(new Error('No store')));
	await granted(sharings.begin('a', 'A', note)).settle(false);
	expect(note).not.toHaveBeenCalled();
	await expect(granted(sharings.begin('a', 'A', note)).settle(true)).rejects.toThrow('No store');
	expect(granted(sharings.begin('a', 'A', note)).shared).toBe('A');
});
