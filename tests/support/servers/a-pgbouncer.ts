import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFreePort } from './a-free-port.js';
import type { aPostgres } from './a-postgres.js';
import { aServer, isInstalled } from './a-server.js';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path));

/** Whether tests with a PgBouncer can run. */
export const hasPgBouncer = isInstalled(program, 'pgbouncer');

/**
 * A PgBouncer in transaction mode in front of a PostgreSQL.
 *
 * @param settings Further lines of its configuration.
 */
export async function aPgBouncer(postgres: Awaited<ReturnType<typeof aPostgres>>, settings: readonly string[] = []) {
	if (program === undefined) throw new Error('No pgbouncer is installed');
	const folder = mkdtempSync(join(tmpdir(), 'copero-pgbouncer-'));
	const port = await aFreePort();
	const files = {
		users: `"copero" "${postgres.password}"\n`,
		ini: [
			'[databases]',
			`postgres = host=127.0.0.1 port=${postgres.port} dbname=postgres`,
			'[pgbouncer]',
			'listen_addr = 127.0.0.1',
			`listen_port = ${port}`,
			'unix_socket_dir =',
			'auth_type = scram-sha-256',
			`auth_file = ${join(folder, 'users')}`,
			'pool_mode = transaction',
			...settings,
			'',
		].join('\n'),
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	// Like PostgreSQL, PgBouncer refuses to run as root.
	const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
	const isRoot = process.getuid?.() === 0;
	const as = isRoot ? { uid: Number(uid), gid: Number(gid) } : {};
	if (isRoot) for (const path of ['', 'users', 'ini']) chownSync(join(folder, path), Number(uid), Number(gid));
	const server = await aServer(program, [join(folder, 'ini')], /process up/, as);
	return {
		url: `postgres://copero:${encodeURIComponent(postgres.password)}@127.0.0.1:${port}/postgres`,
		async remove() {
			await server.kill();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
