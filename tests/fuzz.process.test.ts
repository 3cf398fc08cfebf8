import { expect, test } from 'vitest';
import { aDataFolder } from './fuzz/data-files.js';
import { fuzz } from './fuzz/fuzz.js';

test('800 hostile inputs: no bug, no crash, no ping, nothing outside Discord’s limits', async () => {
	const [requests, forged, files] = await fuzz(800, 20_081_123);
	expect([requests?.inputs, forged?.inputs, files?.inputs]).toEqual([640, 80, 80]);
	// A run in which every response is "stale button" would prove nothing.
	expect(requests?.note).toMatch(
		/private \d{3,}.*replace [1-9]\d*.*post \d{2,}.*ask \d+.*locked in [1-9]\d*.*hinted [1-9]\d*/,
	);
	expect(files?.note).toMatch(/^\d{2} refused with words, \d+ read and shown$/);
}, 60_000);

test('the data that is damaged is sound before', async () => {
	const folder = aDataFolder();
	expect(await folder.meet({ file: 'clubs.json', changes: [] })).toEqual([]);
	expect(folder.read).toEqual({ accepted: 1, refused: 0 });
	folder.remove();
});
