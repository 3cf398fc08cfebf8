import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { aFolder, aProgram, OWN_DATA } from './discord/a-process.js';

const read = (path: string) => readFileSync(path, 'utf8');
const settings = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);

describe('the Dockerfile', () => {
	const lines = read('Dockerfile')
		.split('\n')
		.filter((line) => /^[A-Z]+ /.test(line));
	const image = lines.find((line) => line.startsWith('ARG NODE_IMAGE='))?.split('=')[1] ?? '';
	const stages = lines.flatMap((line) => /^FROM \S+ AS (\w+)$/.exec(line)?.[1] ?? []);
	const ignored = read('.dockerignore')
		.split('\n')
		.filter((line) => line && !line.startsWith('#'));
	const copies = lines.flatMap((line) => {
		const [, from, paths = ''] = /^COPY (?:--from=(\w+) )?(.+)$/.exec(line) ?? [];
		const sources = paths.split(' ').slice(0, -1);
		return sources.map((source) => ({ from, source }));
	});

	it('copies only what is there, from stages that are there', () => {
		expect(stages).toEqual(['build', 'packages']);
		expect(copies.length).toBeGreaterThan(8);
		for (const { from, source } of copies) {
			if (from !== undefined) expect(stages).toContain(from);
			const path = source.replace('/copero/', '');
			expect(existsSync(path), source).toBe(true);
			if (from === undefined) expect(ignored).not.toContain(path);
		}
	});

	it('runs scripts and programs that are there', () => {
		const scripts = lines.flatMap((line) => /^RUN npm run (\S+)/.exec(line)?.[1] ?? []);
		expect(scripts).toEqual(['build']);
		expect(Object.keys(packageFile.scripts)).toEqual(expect.arrayContaining(scripts));
		const programs = lines.flatMap((line) => /CMD \["node", "([^"]+)"\]/.exec(line)?.[1] ?? []);
		expect(programs).toEqual(['deploy/healthcheck.js', 'dist/main.js']);
		expect(programs.filter((path) => !existsSync(path))).toEqual([]);
	});

	it('runs as nobody of importance, on the Node.js that is recommended, with settings that exist', () => {
		expect(lines.indexOf('USER 1000:1000')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('RUN ')));
		const froms = lines.flatMap((line) => /^FROM (\S+)/.exec(line)?.[1] ?? []);
		expect(froms.filter((from) => !stages.includes(from))).toEqual(['$NODE_IMAGE', '$NODE_IMAGE']);
		expect(image).toMatch(new RegExp(`^node:${read('.nvmrc').trim()}-slim@sha256:[0-9a-f]{64}$`));
		const set = [...(lines.find((line) => line.startsWith('ENV '))?.matchAll(/([A-Z_]+)=/g) ?? [])];
		expect(set.map(([, name = '']) => name).filter((name) => !['NODE_ENV', ...settings].includes(name))).toEqual([]);
	});

	it('takes neither secrets nor what is made anew into the image', () => {
		expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'node_modules', 'dist', 'store']));
	});
});

test('compose.yaml starts Redis so that it survives a kill, and Copero with settings that exist', () => {
	const text = read('compose.yaml');
	const services = [...text.matchAll(/^ {2}(\w+):\n {4}(?:build|image):/gm)].map(([, name]) => name);
	expect(services).toEqual(['copero', 'redis']);
	expect(text).toMatch(/STORE_URL: redis:\/\/redis:6379\n/);
	expect(text).toContain('"--appendonly", "yes"');
	const [, copero = '', redis = ''] = text.split(/^ {2}(?:copero|redis):$/m);
	for (const line of ['read_only: true', 'tmpfs: /tmp', 'cap_drop: [ALL]', '"no-new-privileges:true"']) {
		expect([copero, redis].map((service) => service.includes(line))).toEqual([true, true]);
	}
	expect(redis).toMatch(/^ {4}user: "\d+:\d+"$/m);
	expect(redis).not.toContain('ports:');
	const set = [...text.matchAll(/^ {6}([A-Z_]+): /gm)].map(([, name = '']) => name);
	expect(set.length).toBeGreaterThan(2);
	expect(set.filter((name) => !settings.includes(name))).toEqual([]);
});

test('the systemd unit starts a program that is there, may write only where the store is, and waits for a clean stop', () => {
	const text = read('deploy/copero.service');
	const [, program = ''] = /^ExecStart=\/usr\/bin\/node \/opt\/copero\/(\S+)$/m.exec(text) ?? [];
	expect(existsSync(program)).toBe(true);
	expect(text).toMatch(/^Environment=.*STORE_URL=file:\/var\/lib\/copero\//m);
	expect(text).toMatch(/^StateDirectory=copero$/m);
	expect(text).toMatch(/^ProtectSystem=strict$/m);
	expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10);
	expect(text.split('[Service]')[0]).toContain('StartLimitBurst=');
	expect(text).toMatch(/^SystemCallFilter=@system-service$/m);
	expect(text).toMatch(/^MemoryMax=\d+M$/m);
});

/** The exit code of an image's health check. */
async function healthcheck(port: string): Promise<number> {
	const child = spawn(process.execPath, ['deploy/healthcheck.js'], { env: { METRICS_PORT: port } });
	const [code] = await once(child, 'close');
	return code;
}

test('what the image holds is enough to run; its health check sees whether the bot lives', async () => {
	const folder = aFolder();
	for (const part of ['dist', 'data', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
	// The other packages are bundled.
	for (const name of ['lmdb', 'piscina', '@resvg', '@expo-google-fonts']) {
		const link = join(folder, 'node_modules', name);
		mkdirSync(dirname(link), { recursive: true });
		symlinkSync(resolve('node_modules', name), link);
	}
	const env = { ...OWN_DATA, NODE_ENV: 'production', PORT: '0', METRICS_PORT: '0' };
	const program = aProgram('main.js', { folder, env });
	const [, port = ''] = await program.said(/"url":"http:\/\/127\.0\.0\.1:(\d+)\/"/);
	const [, url = ''] = await program.said(/Copero is open at (http:\S+)/);
	expect((await fetch(url)).status).toBe(200);
	expect(existsSync(join(folder, 'store'))).toBe(true);
	expect(await healthcheck(port)).toBe(0);
	program.signal('SIGTERM');
	expect([await program.ended, program.stderr]).toEqual([0, '']);
	expect(await healthcheck(port)).toBe(1);
	expect(await healthcheck('')).toBe(0);
});
