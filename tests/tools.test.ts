import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { importsOf } from './architecture/source-files.js';

/** The source files that `npm run` starts with tsx, and the processes that these start in turn. */
const tools = [
	...Object.values(packageFile.scripts).flatMap((script) => /\btsx (\S+\.ts)/.exec(script)?.[1] ?? []),
	'bench/beside/discord-process.ts',
];

it('there are tools that run from their source', () => {
	expect(tools).toContain('bench/index.ts');
	expect(tools).toContain('tests/soak/index.ts');
});

it.each(tools)('%s needs nothing that is there in a test only', (tool) => {
	const [seen, way] = [new Set([tool]), [tool]];
	for (const path of way) {
		for (const { of, package: isPackage, typeOnly } of importsOf(readFileSync(path, 'utf8'), path)) {
			if (typeOnly) continue;
			if (of === 'vitest') expect.fail(`${path} needs it`);
			if (isPackage || seen.has(of) || !of.endsWith('.ts')) continue;
			if (!existsSync(of)) expect.fail(`${path}: there is no ${of}`);
			seen.add(of);
			way.push(of);
		}
	}
});
