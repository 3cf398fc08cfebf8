import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ownDataFile } from '../../src/app/own-data-file.js';

async function* entries(count: number) {
	for (let entry = 0; entry < count; entry++)
		yield { kind: 'scores', entry: { server: `${entry}`, span: 'all' } } as const;
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
	const file = await ownDataFile('11', entries(500_000));
	expect(file?.name).toBe('copero-11.json.gz');
	const { content = '' } = file ?? {};
	if (typeof content === 'string') return expect.fail('not compressed');
	expect(content.length).toBeLessThan(8_000_000);
	const { scores, daily } = JSON.parse(gunzipSync(content).toString());
	expect([scores.length, scores.at(-1), daily]).toEqual([500_000, { server: '499999', span: 'all' }, [{ day: 'ñ' }]]);
});
