import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { preparedCatalog } from '../src/start/prepared-data.js';
import { importsOf } from './architecture/source-files.js';

/** Code that leaves the test's own process. */
const waysOut = [
	'node:(?:child_process|cluster|dgram|http|http2|https|net|tls|worker_threads)',
	...['@discordjs/ws', '@hono/node-server', 'discord\\.js', 'piscina', 'playwright-core', 'undici', 'ws'],
].join('|');
const leadsOut = new RegExp(`^(?:import|export|\\}).*'(?:${waysOut})'|\\bimport\\('(?:${waysOut})'\\)`, 'm');
/** Build output, which unit tests must not use: it may be missing or stale. */
const readsBuild = /\bdist\/[^\s]/;

const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.test.ts'))
	.map((path) => `tests/${path}`);
/** This file, which mentions what the others may not use. */
const self = 'tests/projects.test.ts';

type File = { readonly leadsOut: boolean; readonly imports: readonly string[] };
const known = new Map<string, File>();

/** A file without its comments and type imports. */
function fileAt(path: string): File {
	const before = known.get(path);
	if (before) return before;
	const text = readFileSync(path, 'utf8').replace(/^import type [^;]*;|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
	const imports = importsOf(text, path).filter((each) => !each.package && !each.typeOnly);
	const file = {
		leadsOut: leadsOut.test(text) || (path.startsWith('tests/') && readsBuild.test(text)),
		// Some tests contain imports of missing files in strings.
		imports: imports.map(({ of }) => of).filter((of) => of.endsWith('.ts') && existsSync(of)),
	};
	known.set(path, file);
	return file;
}

/** Whether a test, or anything it imports, leaves its process. */
function isProcessTest(test: string): boolean {
	const reached = new Set([test]);
	// A `Set` also iterates over entries that are added meanwhile.
	for (const path of reached) {
		if (fileAt(path).leadsOut) return true;
		for (const next of fileAt(path).imports) reached.add(next);
	}
	return false;
}

describe('the two projects of tests', () => {
	it('what starts processes or threads, opens sockets, drives a browser or reads the build is named .process.test.ts, and nothing else', () => {
		const named = tests.filter((path) => path.endsWith('.process.test.ts'));
		const found = tests.filter((path) => path !== self && isProcessTest(path));
		expect(found.length).toBeGreaterThan(20);
		expect(named.toSorted()).toEqual(found.toSorted());
	});

	it.each([
		['a process', () => spawn(process.execPath)],
		['a process that is waited for', () => execFileSync(process.execPath, ['--version'])],
		['a thread', () => new Worker('', { eval: true })],
		['a server', () => createServer().listen(0)],
		['a connection', () => connect(1, '127.0.0.1')],
	])('a unit test that starts %s all the same fails at once', (_, start) => {
		expect(start).toThrow('*.process.test.ts');
	});
});

it('a worker finds the bot’s own data prepared, with which its tests have one catalog', () => {
	const prepared = preparedCatalog(['data'], process.env.PREPARED_DATA ?? '');
	expect(prepared?.clubs.length).toBeGreaterThan(500);
});

it('temporary files of the tests lie in the folder of the run, which goes with it', () => {
	expect(basename(tmpdir())).toMatch(/^copero-run-/);
});
