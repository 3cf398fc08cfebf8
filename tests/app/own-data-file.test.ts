import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ownDataFile } from '../../src/app/own-data-file.js';

async function* entries(count: number, before = '') {
	for (let entry = 0; entry < count; entry++)
		yield { kind: 'scores', entry: { server: `${before}${entry}`, span: 'all' } } as const;
	yield { kind: 'daily', entry: { day: 'ñ' } } as const;
}

it('nothing makes no file', async () => {
	expect(await ownDataFile('11', (async function* () {})())).toBeUndefined();
});

it('is JSON, with a list for each kind', async () => {
	const file = await ownDataFile('11', entries(2));
	expect(file?.name).toBe('copero-11.json');
	expect(JSON.parse(`${file?.content}`)).toEqual({
		person: '11',
		scores: [0, 1].map((entry) => ({ server: `${entry}`, span: 'all' })),
		daily: [{ day: 'ñ' }],
	});
});

it('what is larger than Discord takes is compressed, whole', async () => {
	const count = 100_000;
	const file = await ownDataFile('11', entries(count, '0'.repeat(80)));
	expect(file?.name).toBe('copero-11.json.gz');
	const { content = '' } = file ?? {};
	if (typeof content === 'string') return expect.fail('not compressed');
	expect(content.length).toBeLessThan(8_000_000);
	const { scores, daily } = JSON.parse(gunzipSync(content).toString());
	const last = { server: `${'0'.repeat(80)}${count - 1}`, span: 'all' };
	expect([scores.length, scores.at(-1), daily]).toEqual([count, last, [{ day: 'ñ' }]]);
});
