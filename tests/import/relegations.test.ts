import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolderOf, aLeague, good, imported } from './made-up-results.js';

describe('who went down', () => {
	const relegationsAfter = (next: Readonly<Record<string, string>>) => {
		const folder = aFolderOf({ 'in/2001/li.1.json': good });
		const { to } = imported(folder);
		const file = join(to, 'competitions/liga/competition.json');
		writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), relegated: 2 }));
		rmSync(join(to, 'competitions/liga/2001.json'));
		for (const [path, text] of Object.entries(next)) {
			mkdirSync(join(folder, 'in/2002'), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const { lines, written } = imported(folder);
		expect(lines).toEqual([]);
		return written?.competitions[0]?.seasons[0]?.relegations?.map(({ club }) => club);
	};

	it('is the table’s foot, as many as the competition sends down', () => {
		expect(relegationsAfter({})).toEqual(['gruta', 'hoya']);
		const next = aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero', 'Faro', 'Isla', 'Jara'], 2002);
		expect(relegationsAfter({ 'in/2002/li.1.json': next })).toEqual(['gruta', 'hoya']);
	});

	it('is not told where the next season has one of them, or lacks another', () => {
		const again = aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero', 'Faro', 'Gruta', 'Jara'], 2002);
		const fewer = aLeague('Liga 2002', ['Cumbre', 'Duna', 'Estero', 'Isla', 'Jara', 'Kama'], 2002);
		expect(relegationsAfter({ 'in/2002/li.1.json': again })).toBeUndefined();
		expect(relegationsAfter({ 'in/2002/li.1.json': fewer })).toBeUndefined();
	});
});
