import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFreePort } from './a-free-port.js';
import { aServer, isInstalled, type Server } from './a-server.js';

/** Where Debian puts PostgreSQL's programs; the newest version last. */
const DEBIAN = '/usr/lib/postgresql';
const folders = existsSync(DEBIAN) ? readdirSync(DEBIAN).map((version) => join(DEBIAN, version, 'bin')) : [];
const programs = folders.sort().findLast((folder) => existsSync(join(folder, 'initdb')));

/** Whether tests with a PostgreSQL can run. */
export const hasPostgres = isInstalled(programs, 'PostgreSQL');

/** PostgreSQL will not run as root: root starts it as the user that comes with the package. */
function user(): { readonly uid?: number; readonly gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
	return { uid: Number(uid), gid: Number(gid) };
}

/** `kill -9`, unless it is gone by itself. */
function endAtOnce(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It is.
	}
}

/** A PostgreSQL of its own on a free port, which keeps what it was told over `kill` and `start`. */
export async function aPostgres({ password = 'se cret/1' } = {}) {
	if (programs === undefined) throw new Error('No PostgreSQL is installed');
	const folder = mkdtempSync(join(tmpdir(), 'copero-postgres-'));
	const as = user();
	const secret = join(folder, 'secret');
	writeFileSync(secret, password);
	if (as.uid !== undefined && as.gid !== undefined) {
		for (const path of [folder, secret]) chownSync(path, as.uid, as.gid);
	}
	const data = join(folder, 'data');
	const init = ['-D', data, '-U', 'copero', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '-A', 'scram-sha-256'];
	execFileSync(join(programs, 'initdb'), [...init, `--pwfile=${secret}`], { ...as, stdio: 'pipe' });
	const port = await aFreePort();
	const args = ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'];
	const start = () => aServer(join(programs, 'postgres'), args, /ready to accept connections/, as);
	let server: Server = await start();
	return {
		port,
		password,
		url: `postgres://copero:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
		/** With the processes that serve its connections: they outlive it for a moment, and could still write. */
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
