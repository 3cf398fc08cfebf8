import { expect, it } from 'vitest';
import { abortUpon } from '../src/abort-upon.js';

const reason = new Error('late');

it('a controller is aborted with the first of the signals, for its reason', () => {
	const [limit, early, late] = [new AbortController(), new AbortController(), new AbortController()];
	abortUpon(limit, [early.signal, late.signal]);
	expect(limit.signal.aborted).toBe(false);
	late.abort(reason);
	expect(limit.signal.reason).toBe(reason);
});

it('at once where one is aborted already, and no longer once that is ended', () => {
	const at = new AbortController();
	abortUpon(at, [AbortSignal.abort(reason)]);
	expect(at.signal.reason).toBe(reason);
	const [limit, signal] = [new AbortController(), new AbortController()];
	abortUpon(limit, [signal.signal])();
	signal.abort(reason);
	expect(limit.signal.aborted).toBe(false);
});
