import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as z from 'zod';

/** The storage in which `.ci/image` built the Dockerfile; `.ci/run` sets it. */
const { COPERO_IMAGE: storage } = process.env;

/** Whether tests of the image can run. */
export const hasImage = storage !== undefined;

/** The image's settings, as far as tests ask for them. */
const Settings = z.object({
	Docker: z.object({
		config: z.object({
			User: z.string(),
			Cmd: z.tuple([z.literal('node'), z.string()]),
			Healthcheck: z.object({ Test: z.tuple([z.literal('CMD'), z.literal('node'), z.string()]) }),
			Volumes: z.record(z.string(), z.object()),
		}),
	}),
});

/** Runs a program with its output in files: when buildah passes output on, it loses the end of it on a busy machine. */
const RUN = 'echo $$ >$0.pid; exec "$@" >$0.out 2>$0.err';

/** A container of the image, with files and a volume of its own, in which programs can run. */
export function aContainer() {
	if (storage === undefined) throw new Error('No image was built');
	const where = ['--root', join(storage, 'root'), '--runroot', join(storage, 'run'), '--storage-driver', 'vfs'];
	const buildah = (...args: readonly string[]) =>
		execFileSync('buildah', [...where, ...args], { encoding: 'utf8', stdio: 'pipe' });
	const id = buildah('from', '--pull-never', 'copero').trim();
	const root = buildah('mount', id).trim();
	let programs = 0;

	function start(command: readonly string[], env: Readonly<Record<string, string>>) {
		const set = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
		const path = `/tmp/${++programs}`;
		const args = ['run', '--isolation', 'chroot', ...set, id, '--', 'sh', '-c', RUN, path, ...command];
		const child = spawn('buildah', [...where, ...args], { stdio: 'ignore' });
		const read = (what: 'pid' | 'out' | 'err') => readFileSync(join(root, `${path}.${what}`), 'utf8');
		const ended = once(child, 'close').then(([code]): number | null => code);
		const kill = () => {
			if (child.exitCode !== null || child.signalCode !== null) return;
			process.kill(Number(read('pid')), 'SIGKILL');
			child.kill();
		};
		return { ended, read, kill };
	}

	return {
		settings: Settings.parse(JSON.parse(buildah('inspect', '--type', 'image', 'copero'))).Docker.config,
		/** Runs a program in it to its end. @returns Its exit code and what it wrote to stdout. */
		async run(command: readonly string[], env: Readonly<Record<string, string>> = {}) {
			const { ended, read } = start(command, env);
			return { exitCode: await ended, stdout: read('out') };
		},
		/** Starts a program in it. It never outlives the test. */
		start(command: readonly string[], env: Readonly<Record<string, string>>) {
			const { ended, read, kill } = start(command, env);
			onTestFinished(async () => {
				kill();
				await ended;
			});
			return { ended, read, signal: (name: NodeJS.Signals) => process.kill(Number(read('pid')), name) };
		},
		remove: () => buildah('rm', id),
	};
}
