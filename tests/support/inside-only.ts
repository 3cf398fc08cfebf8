// Loaded before each file of unit tests: there, starting a process or a thread or opening a socket fails at once.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import threads from 'node:worker_threads';

/** The message says where such a test belongs. */
function refuse(): never {
	throw new Error('A unit test stays inside its process: one that must not is named *.process.test.ts');
}

const starters = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'] as const;
Object.assign(childProcess, Object.fromEntries(starters.map((name) => [name, refuse])));
Object.assign(threads, { Worker: refuse });
// Named imports, as in `import { spawn }`, are replaced too.
syncBuiltinESMExports();
Object.assign(net.Socket.prototype, { connect: refuse });
Object.assign(net.Server.prototype, { listen: refuse });
