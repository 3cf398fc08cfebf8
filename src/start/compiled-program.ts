import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

// Every start reads this first. The global `process` is taken: imported, each of its properties is read, at 3 ms a start.

/** A program that was run from its one file. */
export type Run<Exports> = {
	readonly exports: Exports;
	/** V8 took what it had compiled before. */
	readonly isPrecompiled: boolean;
};

/**
 * Memory is cleared once it has grown by this much, in per cent, not doubled: over 2,500 lookups 4 % less of it, for 2 %
 * more time. `--expose-gc` is what drawing sets (`src/raster/render-worker.ts`). V8 takes what it has compiled before only
 * under the same flags, those of all threads, so they are set here.
 */
const FLAGS = ['--heap-growing-percent=50', '--expose-gc'];
/**
 * Functions are optimised once they have run three times as long: of the first 1,500 text answers after a start a third
 * of the CPU (0.47 to 0.33 ms each) went into optimising; later ones cost the same. V8 knows the flag up to Node.js 20.
 */
const FLAG_UP_TO_20 = '--interrupt-budget=200000';

function setFlags(): void {
	const isOld = Number.parseInt(process.versions.v8, 10) < 12;
	setFlagsFromString([...FLAGS, ...(isOld ? [FLAG_UP_TO_20] : [])].join(' '));
}

/**
 * Runs a CommonJS program of one file with what V8 had compiled of it when it was built: a start takes a fifth less time
 * (`npm run bench -- start`). Without that, or where it is of another Node.js or another build, V8 compiles as it always
 * does. Node.js has `module.enableCompileCache` for this from 22 on only, and writes where it may not while it runs.
 *
 * @param file Its path, absolute.
 */
export function runProgram<Exports>(file: string): Run<Exports> {
	setFlags();
	const source = readFileSync(file);
	const compiled = compiledOf(file, source);
	const script = compiled && scriptOf(file, source, compiled);
	if (!script || script.cachedDataRejected) return { exports: createRequire(file)(file), isPrecompiled: false };
	return { exports: run(script, file), isPrecompiled: true };
}

/**
 * Runs a program for the build, which keeps beside it what V8 compiled of it until then.
 *
 * @param rehearse Has it do what its starts to come will do, for V8 compiles a function when it is first called.
 */
export async function compileProgram<Exports>(
	file: string,
	rehearse: (exports: Exports) => Promise<void>,
): Promise<void> {
	setFlags();
	const source = readFileSync(file);
	const script = scriptOf(file, source);
	await rehearse(run(script, file));
	const compiled = script.createCachedData();
	writeFileSync(compiledFile(file), Buffer.concat([stamp(source, compiled), compiled]));
}

/** Beside the program. */
function compiledFile(file: string): string {
	return `${file}.v8`;
}

/** What was kept, if it is of this program and of this Node.js, and whole: V8 looks at none of that, and would crash. */
function compiledOf(file: string, source: Buffer): Buffer | undefined {
	try {
		const kept = readFileSync(compiledFile(file));
		const start = kept.indexOf('\n') + 1;
		const compiled = kept.subarray(start);
		return kept.subarray(0, start).equals(stamp(source, compiled)) ? compiled : undefined;
	} catch {
		return undefined;
	}
}

/** A line that tells apart what was compiled. */
function stamp(source: Buffer, compiled: Buffer): Buffer {
	return Buffer.from(`${process.version} ${process.arch} ${crc32(source)} ${crc32(compiled)}\n`);
}

/** The program in such a function as Node.js puts around a CommonJS module: what it begins with may be a directive. */
function scriptOf(filename: string, source: Buffer, cachedData?: Buffer): Script {
	const begin = '(function (require, __filename, __dirname) {const module = { exports: {} };(function (exports) {';
	return new Script(`${begin}${source}\n})(module.exports);return module.exports;})`, { filename, cachedData });
}

function run<Exports>(script: Script, file: string): Exports {
	return script.runInThisContext()(createRequire(file), file, dirname(file));
}
