import { expect, test } from 'vitest';
import { aDataFolder } from './fuzz/data-files.js';
import { fuzz } from './fuzz/fuzz.js';

test('2,000 hostile inputs: no bug, no crash, no ping, nothing outside Discord’s limits', async () => {
	const [requests, forged, files] = await fuzz(2_000, 20_081_123);
	expect([requests?.inputs, forged?.inputs, files?.inputs]).toEqual([1_600, 200, 200]);
	// A run that only ever hears "stale button" would prove nothing.
	expect(requests?.note).toMatch(
		/private \d{3,}.*replace \d{2,}.*post \d{2,}.*ask \d+.*locked in \d+.*hinted [1-9]\d*/,
	);
	expect(files?.note).toMatch(/^\d{3} refused with words, \d+ read and shown$/);
}, 60_000);

test('the data that is damaged is sound before', async () => {
	const folder = aDataFolder();
	expect(await folder.meet({ file: 'clubs.json', changes: [] })).toEqual([]);
	expect(folder.read).toEqual({ accepted: 1, refused: 0 });
	folder.remove();
});
