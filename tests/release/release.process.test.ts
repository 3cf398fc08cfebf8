import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { buildSync } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder } from '../discord/a-process.js';

const nobody = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const env = {
	...nobody,
	GIT_AUTHOR_NAME: 'Ana',
	GIT_AUTHOR_EMAIL: 'ana@example.org',
	GIT_COMMITTER_NAME: 'Ana',
	GIT_COMMITTER_EMAIL: 'ana@example.org',
};

/** The program as JavaScript: to translate it at each start takes longer than its work. */
const { outputFiles } = buildSync({
	entryPoints: ['scripts/release/index.ts'],
	bundle: true,
	packages: 'external',
	write: false,
	platform: 'node',
	format: 'esm',
	target: 'node20',
});

/** A repository with a version to release, where the check does as a line of JavaScript says. */
function aRepository({
	check = '',
	identity = env,
}: {
	readonly check?: string;
	readonly identity?: typeof nobody;
} = {}) {
	const folder = aFolder();
	const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, env, encoding: 'utf8' }).trim();
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	mkdirSync(join(folder, 'scripts/release'), { recursive: true });
	for (const { text } of outputFiles) write('scripts/release/index.js', text);
	const scripts = { check: `node --eval "${check}"` };
	const about = { name: 'copero', version: '1.0.0' };
	write('package.json', `${JSON.stringify({ ...about, type: 'module', private: true, scripts }, undefined, '\t')}\n`);
	write('package-lock.json', JSON.stringify({ ...about, lockfileVersion: 3, packages: { '': about } }));
	write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.0.0 – 2026-11-28\n\n- First.\n');
	git('init', '--quiet', '--initial-branch', 'main');
	git('add', '.');
	git('commit', '--quiet', '--message', 'chore: begin');
	const release = (...args: readonly string[]) => {
		const { status, stderr } = spawnSync(process.execPath, ['scripts/release/index.js', ...args], {
			cwd: folder,
			env: identity,
			encoding: 'utf8',
		});
		return { status, said: stderr };
	};
	/** A hook of Git's that runs before a commit. */
	const hook = (line: string) => {
		write('.git/hooks/pre-commit', `#!/bin/sh\n${line}\n`);
		chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
	};
	return { folder, git, write, read, release, hook };
}

test('a release has its version, its section, one commit and a tag that says what is new', () => {
	const { git, read, release } = aRepository();
	expect(release('minor')).toEqual({ status: 0, said: '' });
	expect(JSON.parse(read('package.json'))).toMatchObject({ version: '1.1.0' });
	expect(JSON.parse(read('package-lock.json'))).toMatchObject({
		version: '1.1.0',
		packages: { '': { version: '1.1.0' } },
	});
	expect(read('CHANGELOG.md')).toMatch(/^## Unreleased\n\n## 1\.1\.0 – \d{4}-\d\d-\d\d\n\n- New\.\n\n## 1\.0\.0 – /m);
	expect(git('log', '--format=%s')).toBe('chore: release 1.1.0\nchore: begin');
	expect(git('tag', '--points-at', 'HEAD', '--format=%(contents)')).toBe('Copero 1.1.0\n\n- New.');
	expect(git('status', '--porcelain')).toBe('');
});

test.each([
	['no version', () => aRepository(), [], 'Say which version'],
	['a version that is out', () => aRepository(), ['1.0.0'], 'not newer'],
	[
		'a check that fails',
		() => aRepository({ check: 'process.exit(1)' }),
		['minor'],
		'"npm run check" failed: nothing is released',
	],
	[
		'another branch',
		() => {
			const repository = aRepository();
			repository.git('switch', '--quiet', '--create', 'idea');
			return repository;
		},
		['minor'],
		'this is idea',
	],
	[
		'something that is not committed',
		() => {
			const repository = aRepository();
			repository.write('notes.txt', 'mine');
			return repository;
		},
		['minor'],
		'Commit or put away',
	],
	[
		'a tag that is there',
		() => {
			const repository = aRepository();
			repository.git('tag', 'v1.1.0');
			return repository;
		},
		['minor'],
		'a tag v1.1.0 already',
	],
	[
		'nobody’s name to commit under',
		() => {
			// A check that would fail: it is not even begun.
			const repository = aRepository({ check: 'process.exit(1)', identity: nobody });
			repository.git('config', 'user.useConfigOnly', 'true');
			return repository;
		},
		['minor'],
		'Please tell me who you are',
	],
	[
		'a tag that cannot be signed',
		() => {
			const repository = aRepository();
			repository.git('config', 'tag.gpgSign', 'true');
			repository.git('config', 'gpg.program', 'false');
			return repository;
		},
		['minor'],
		'"git tag --annotate" failed: nothing is released',
	],
])('nothing is released, or changed, with %s', (_, make, args, said) => {
	const { git, release } = make();
	const before = git('status', '--porcelain');
	const result = release(...args);
	expect(result).toEqual({ status: 1, said: expect.stringContaining(said) });
	expect(git('log', '--format=%s')).toBe('chore: begin');
	expect(git('status', '--porcelain')).toBe(before);
});

test('what was written during the check stays, and is not released', () => {
	const { git, read, release } = aRepository({ check: "fs.appendFileSync('CHANGELOG.md', '- Mine.')" });
	expect(release('minor')).toEqual({ status: 1, said: expect.stringContaining('Commit or put away') });
	expect(read('CHANGELOG.md')).toMatch(/## Unreleased\n\n- New\.[\s\S]*- Mine\.$/);
	expect(git('log', '--format=%s')).toBe('chore: begin');
});

test('a hook that refuses the commit changes nothing, so that the next try succeeds', () => {
	const { git, release, hook } = aRepository();
	hook('exit 1');
	expect(release('minor')).toEqual({
		status: 1,
		said: expect.stringContaining('"git commit --quiet" failed: nothing is released'),
	});
	expect(git('log', '--format=%s')).toBe('chore: begin');
	expect(git('status', '--porcelain')).toBe('');
	git('config', 'core.hooksPath', '/dev/null');
	expect(release('minor')).toEqual({ status: 0, said: '' });
	expect(git('log', '--format=%s')).toBe('chore: release 1.1.0\nchore: begin');
});

test.each([
	['Ctrl-C, which the terminal sends to all its processes,', 'SIGINT', 'all'],
	['a signal to the program alone', 'SIGTERM', 'one'],
] as const)('%s in the middle of the commit changes nothing', async (_, signal, whom) => {
	const { folder, git, hook } = aRepository();
	hook('touch .git/begun; exec sleep 60');
	const release = spawn(process.execPath, ['scripts/release/index.js', 'minor'], {
		cwd: folder,
		env,
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	const ended = once(release, 'exit');
	const group = -(release.pid ?? expect.fail());
	onTestFinished(() => {
		try {
			process.kill(group, 'SIGKILL');
		} catch {
			// All of it has ended.
		}
	});
	await expect.poll(() => existsSync(join(folder, '.git/begun')), { timeout: 15_000 }).toBe(true);
	process.kill(whom === 'all' ? group : -group, signal);
	expect(await ended).toEqual([1, null]);
	expect(git('log', '--format=%s')).toBe('chore: begin');
	expect(git('status', '--porcelain')).toBe('');
});
