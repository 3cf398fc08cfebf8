import { execFileSync } from 'node:child_process';
import {
	chownSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { aFreePort } from './a-free-port.js';
import { aServer, isInstalled, type Server } from './a-server.js';

/** Where Debian puts PostgreSQL's programs; the newest version last. */
const DEBIAN = '/usr/lib/postgresql';
const folders = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
const programs = folders.sort().findLast((folder) => existsSync(join(folder, 'initdb')));

/** Whether tests with a PostgreSQL can run. */
export const hasPostgres = isInstalled(programs, 'PostgreSQL');

/** PostgreSQL refuses to run as root, so root starts it as the user that its package creates. */
function user(): { readonly uid?: number; readonly gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
	return { uid: Number(uid), gid: Number(gid) };
}

/** `kill -9`, unless the process has already ended. */
function endAtOnce(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has.
	}
}

const PASSWORD = 'se cret/1';

/** An empty folder owned by PostgreSQL's user. */
function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-postgres-'));
	const { uid, gid } = user();
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
	return folder;
}

/**
 * A fresh data folder to copy. Making one takes twenty times as long as copying it, so that it is made once per run.
 */
function newData(bin: string): string {
	const made = join(inject('runFolder'), 'postgres');
	if (existsSync(made)) return made;
	const folder = aFolder();
	const [data, secret] = [join(folder, 'data'), join(folder, 'secret')];
	writeFileSync(secret, PASSWORD);
	const init = ['-D', data, '-U', 'copero', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '-A', 'scram-sha-256'];
	execFileSync(join(bin, 'initdb'), [...init, `--pwfile=${secret}`], { ...user(), stdio: 'pipe' });
	try {
		renameSync(data, made);
	} catch (error) {
		// Another worker has made it in the meantime.
		if (!existsSync(made)) throw error;
	} finally {
		rmSync(folder, { recursive: true });
	}
	return made;
}

/** A PostgreSQL of its own on a free port; its data survives `kill` and `start`. */
export async function aPostgres() {
	if (programs === undefined) throw new Error('No PostgreSQL is installed');
	const folder = aFolder();
	const as = user();
	const data = join(folder, 'data');
	execFileSync('cp', ['-a', newData(programs), data], as);
	const port = await aFreePort();
	const args = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'];
	const start = () => aServer(join(programs, 'postgres'), args, /ready to accept connections/, as);
	let server: Server = await start();
	return {
		port,
		password: PASSWORD,
		url: `postgres://copero:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
		/** Also ends the processes that serve its connections: they outlive it for a moment, and could still write. */
		async kill() {
			const { pid } = server.process;
			const served = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
			await server.kill();
			for (const each of served) endAtOnce(Number(each));
		},
		async start() {
			server = await start();
		},
		async remove() {
			server.process.kill('SIGINT');
			if (server.process.exitCode === null) await new Promise((resolve) => server.process.once('exit', resolve));
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
