import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { readEvents } from './preview/event-reader.js';
import { aContainer, hasImage } from './support/an-image.js';
import { aFreePort } from './support/servers/a-free-port.js';

const ana = { id: '200000000000000001', name: 'Ana' };
/** Largest size of the image on top of Node.js and Debian, in megabytes. */
const LARGEST = 100;

describe.runIf(hasImage)('the image', { timeout: 60_000 }, () => {
	let container: ReturnType<typeof aContainer>;
	beforeAll(() => {
		container = aContainer();
	}, 60_000);
	afterAll(() => void container?.remove());

	/** Runs a program in the image and returns the lines it writes. */
	async function lines(...command: readonly string[]): Promise<readonly string[]> {
		const { stdout } = await container.run(command);
		return stdout.split('\n').filter(Boolean).toSorted();
	}

	it('holds what runs and nothing that only development needs', async () => {
		const files = ['LICENSE', 'data', 'deploy', 'dist', 'node_modules', 'package.json'];
		expect(await lines('ls', '-A', '/copero')).toEqual(files);
		const packages = await lines('find', 'node_modules', '-maxdepth', '3', '-name', 'package.json');
		const names = packages.map((path) => path.split('/').slice(1, -1).join('/'));
		expect(names).toContain('lmdb');
		expect(names.filter((name) => name in packageFile.devDependencies)).toEqual([]);
		const [size] = await lines('du', '-sm', '/copero');
		expect(Number.parseInt(size ?? '', 10)).toBeLessThan(LARGEST);
	});

	it('runs as nobody of importance, who may write to the store and where everybody may', async () => {
		expect(container.settings.User).toBe('1000:1000');
		expect(Object.keys(container.settings.Volumes)).toEqual(['/store']);
		expect(await lines('id', '-un')).toEqual(['node']);
		expect(await lines('grep', 'CapEff', '/proc/self/status')).toEqual(['CapEff:\t0000000000000000']);
		const folders = await lines('find', '/', '-xdev', '-type', 'd', '-writable');
		expect(folders.filter((path) => !/^\/(?:proc|dev)\//.test(path))).toEqual(
			['/home/node', '/run/lock', '/store', '/tmp', '/var/tmp'].toSorted(),
		);
		expect(await lines('find', '/copero', '-writable', '!', '-type', 'l')).toEqual([]);
	});

	it('is set up well, says the doctor', async () => {
		const { exitCode, stdout } = await container.run(['node', 'dist/doctor.js']);
		expect(stdout).toContain('The store opens and takes a write');
		expect([exitCode, stdout]).toEqual([0, expect.stringContaining('All is well')]);
	});

	it('shows the page, draws, stores, is healthy while it runs, and ends on SIGTERM', async () => {
		const [port, metrics] = [`${await aFreePort()}`, `${await aFreePort()}`];
		const { settings } = container;
		const [, ...check] = settings.Healthcheck.Test;
		const health = async () => (await container.run(check, { METRICS_PORT: metrics })).exitCode;
		const program = container.start(settings.Cmd, { PORT: port, METRICS_PORT: metrics });
		for (const path of ['healthz', 'readyz']) {
			const answer = () => fetch(`http://127.0.0.1:${metrics}/${path}`).then(({ status }) => status);
			await expect.poll(answer, { timeout: 20_000 }).toBe(200);
		}

		const url = `http://127.0.0.1:${port}/`;
		expect((await fetch(url)).status).toBe(200);
		const reader = await readEvents(url, ana);
		const body = JSON.stringify({ player: ana, locale: 'es', command: 'season', options: { year: '2008' } });
		const headers = { 'content-type': 'application/json' };
		const pictures = () => reader.messages().flatMap(({ files = [] }) => files);
		// A picture drawn too late for one answer is ready for the next.
		const asked = async () => {
			await fetch(new URL('api/run', url), { method: 'POST', headers, body });
			return pictures()[0]?.width;
		};
		await expect.poll(asked, { timeout: 20_000, interval: 1_000 }).toBe(1100);
		expect(pictures()[0]?.href).toMatch(/^\/pictures\/\w+\.png$/);
		reader.close();

		expect(await lines('ls', '/store')).toContain('data.mdb');
		expect(await health()).toBe(0);

		program.signal('SIGTERM');
		expect([await program.ended, program.read('err')]).toEqual([0, '']);
		expect(await health()).toBe(1);
	});
});
