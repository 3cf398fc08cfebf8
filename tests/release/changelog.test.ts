import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { nextVersion, ReleaseError, released } from '../../scripts/release/changelog.js';

const head = '# Changelog\n\nWhat changes.\n\n';
const older = '## 1.0.0 – 2026-11-28\n\n- All of it.\n';

describe('the changelog of a release', () => {
	it('has what was unreleased as a section of its day, below an empty one', () => {
		const text = `${head}## Unreleased\n\n- \`/club\` shows colours.\n  On two lines.\n\n${older}`;
		expect(released(text, '1.1.0', '2026-12-24')).toEqual({
			text: `${head}## Unreleased\n\n## 1.1.0 – 2026-12-24\n\n- \`/club\` shows colours.\n  On two lines.\n\n${older}`,
			notes: '- `/club` shows colours.\n  On two lines.',
		});
	});

	it('may have no older section', () => {
		const { text } = released(`${head}## Unreleased\n\n- New.\n`, '0.2.0', '2026-12-24');
		expect(text).toBe(`${head}## Unreleased\n\n## 0.2.0 – 2026-12-24\n\n- New.\n`);
	});

	it('can be followed by the next one', () => {
		const first = released(`${head}## Unreleased\n\n- New.\n\n${older}`, '1.1.0', '2026-12-24').text;
		const next = released(first.replace('## Unreleased\n', '## Unreleased\n\n- Newer.\n'), '1.2.0', '2027-01-06').text;
		expect(next.match(/^## .*/gm)).toEqual([
			'## Unreleased',
			'## 1.2.0 – 2027-01-06',
			'## 1.1.0 – 2026-12-24',
			'## 1.0.0 – 2026-11-28',
		]);
	});

	it.each([
		['nothing is unreleased', `${head}## Unreleased\n\n${older}`, '1.1.0', 'nothing under'],
		['there is no such section', `${head}${older}`, '1.1.0', 'nothing under'],
		['the version is out', `${head}## Unreleased\n\n- New.\n\n${older}`, '1.0.0', 'a section for 1.0.0 already'],
	])('is refused when %s', (_, text, version, said) => {
		expect(() => released(text, version, '2026-12-24')).toThrow(ReleaseError);
		expect(() => released(text, version, '2026-12-24')).toThrow(said);
	});
});

describe('the next version', () => {
	it.each([
		['1.2.3', 'patch', '1.2.4'],
		['1.2.3', 'minor', '1.3.0'],
		['1.2.3', 'major', '2.0.0'],
		['1.2.3', '1.10.0', '1.10.0'],
	])('of %s, %s, is %s', (current, wanted, next) => {
		expect(nextVersion(current, wanted)).toBe(next);
	});

	it.each(['1.2.3', '1.2.2', '1.1.9', '0.9.9', 'v1.3.0', '1.3', '01.3.0', '1.3.0-beta', '', undefined])(
		'of 1.2.3 cannot be %s',
		(wanted) => expect(() => nextVersion('1.2.3', wanted)).toThrow(ReleaseError),
	);

	it('is any version that is newer, and no other', () => {
		const part = fc.integer({ min: 0, max: 12 });
		fc.assert(
			fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (now, wanted) => {
				const weight = ([a, b, c]: readonly [number, number, number]) => (a * 100 + b) * 100 + c;
				const next = () => nextVersion(now.join('.'), wanted.join('.'));
				if (weight(wanted) > weight(now)) expect(next()).toBe(wanted.join('.'));
				else expect(next).toThrow('not newer');
			}),
		);
	});
});

describe('CHANGELOG.md', () => {
	const text = readFileSync('CHANGELOG.md', 'utf8');
	const sections = text.match(/^## .*/gm) ?? [];

	it('begins with what is unreleased; then come dated versions, the newest, which is the package’s, first', () => {
		const [unreleased, ...versions] = sections;
		expect(unreleased).toBe('## Unreleased');
		expect(versions.length).toBeGreaterThan(0);
		for (const section of versions) expect(section).toMatch(/^## \d+\.\d+\.\d+ – \d{4}-\d\d-\d\d$/);
		expect(versions[0]).toMatch(new RegExp(`^## ${packageFile.version} `));
	});

	it('can be released as soon as something is unreleased', () => {
		const changed = text.replace('## Unreleased\n', '## Unreleased\n\n- New.\n');
		const version = nextVersion(packageFile.version, 'minor');
		expect(released(changed, version, '2030-01-01').text).toContain(`## Unreleased\n\n## ${version} – 2030-01-01\n`);
	});
});
