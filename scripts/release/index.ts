// `npm run release -- minor`: checks that main can be released, sets the version, dates its section in CHANGELOG.md,
// commits and tags. Nothing is pushed: the command for that is printed at the end.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { nextVersion, ReleaseError, released } from './changelog.js';

const root = join(import.meta.dirname, '../..');
const path = (name: string) => join(root, name);
/** What a release changes. */
const FILES = ['CHANGELOG.md', 'package.json', 'package-lock.json'];

let isInterrupted = false;
/** Stops the step under way. */
let interrupt = (_: NodeJS.Signals) => {};
// A release that is interrupted must still put back what it has changed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => {
		isInterrupted = true;
		interrupt(signal);
	});
}

try {
	await release(process.argv[2]);
} catch (error) {
	if (!(error instanceof ReleaseError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}

async function release(wanted: string | undefined): Promise<void> {
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
	await run('npm', 'run', 'check');
	// The check takes minutes.
	demandAllCommitted();

	const before = output('git', 'rev-parse', 'HEAD');
	try {
		writeFileSync(path('CHANGELOG.md'), text);
		await run('npm', 'version', '--no-git-tag-version', version);
		await run('git', 'add', ...FILES);
		await run('git', 'commit', '--quiet', '--message', `chore: release ${version}`);
		await run('git', 'tag', '--annotate', tag, '--cleanup=verbatim', '--message', `Copero ${version}\n\n${notes}\n`);
	} catch (error) {
		// Such as a hook that refuses, or a signature that fails. All was committed, so that nothing else is lost.
		await putBack('git', 'reset', '--quiet', '--soft', before);
		await putBack('git', 'restore', '--staged', '--worktree', ...FILES);
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

async function run(command: string, ...args: readonly string[]): Promise<void> {
	if (isInterrupted) throw new ReleaseError('Interrupted: nothing is released.');
	const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
	interrupt = (signal) => child.kill(signal);
	const [status] = await once(child, 'close');
	if (status !== 0) throw new ReleaseError(`"${command} ${args.slice(0, 2).join(' ')}" failed: nothing is released.`);
}

/** Runs a command that no further Ctrl-C interrupts: the terminal sends it to a whole group of processes. */
async function putBack(command: string, ...args: readonly string[]): Promise<void> {
	interrupt = () => {};
	const [status] = await once(spawn(command, args, { cwd: root, stdio: 'inherit', detached: true }), 'close');
	if (status !== 0) throw new ReleaseError(`"${command} ${args.join(' ')}" failed: do that by hand.`);
}
