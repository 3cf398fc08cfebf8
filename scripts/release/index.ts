// `npm run release -- minor`: checks that main can be released, sets the version, dates its section in CHANGELOG.md,
// commits and tags. Nothing is pushed: the command for that is printed at the end.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { nextVersion, ReleaseError, released } from './changelog.js';

const root = join(import.meta.dirname, '../..');
const path = (name: string) => join(root, name);
/** What a release changes. */
const FILES = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

try {
	release(process.argv[2]);
} catch (error) {
	if (!(error instanceof ReleaseError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

function release(wanted: string | undefined): void {
	const { version: current }: { version: string } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
	const version = nextVersion(current, wanted);
	const tag = `v${version}`;
	const today = new Date().toLocaleDateString('sv');
	const { text, notes } = released(readFileSync(path('CHANGELOG.md'), 'utf8'), version, today);
	const branch = output('git', 'branch', '--show-current');
	if (branch !== 'main') throw new ReleaseError(`Releases are made on main, and this is ${branch || 'no branch'}.`);
	demandAllCommitted();
	if (output('git', 'tag', '--list', tag)) throw new ReleaseError(`There is a tag ${tag} already.`);
	// Git refuses to commit for somebody without a name: better known before the check than after it.
	for (const who of ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT']) output('git', 'var', who);
	run('npm', 'run', 'check');
	// The check takes minutes.
	demandAllCommitted();

	const before = output('git', 'rev-parse', 'HEAD');
	try {
		writeFileSync(path('CHANGELOG.md'), text);
		run('npm', 'version', '--no-git-tag-version', version);
		run('git', 'add', ...FILES);
		run('git', 'commit', '--quiet', '--message', `chore: release ${version}`);
		run('git', 'tag', '--annotate', tag, '--cleanup=verbatim', '--message', `Copero ${version}\n\n${notes}\n`);
	} catch (error) {
		// Such as a hook that refuses, or a signature that fails. All was committed, so that nothing else is lost.
		run('git', 'reset', '--quiet', '--soft', before);
		run('git', 'restore', '--staged', '--worktree', ...FILES);
		throw error;
	}
	console.info(`\n${tag} is made. Look at it with "git show ${tag}", then: git push --follow-tags`);
}

function demandAllCommitted(): void {
	if (output('git', 'status', '--porcelain')) throw new ReleaseError('Commit or put away what is not committed first.');
}

function output(command: string, ...args: readonly string[]): string {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
	if (status !== 0) throw new ReleaseError(`${command} ${args.join(' ')}: ${stderr}`);
	return stdout.trim();
}

function run(command: string, ...args: readonly string[]): void {
	const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (status !== 0) throw new ReleaseError(`"${command} ${args.slice(0, 2).join(' ')}" failed: nothing is released.`);
}
