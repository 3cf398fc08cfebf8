import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

// Every start reads this file first. It uses the global `process`: an import would read each of its properties, at 3 ms
// a start.

/** A program that was run from its single file. */
export type Run<Exports> = {
	readonly exports: Exports;
	/** Whether V8 accepted the code that it had compiled before. */
	readonly isPrecompiled: boolean;
};

/**
 * V8 collects garbage once the heap has grown by this many per cent instead of doubled: over 2,500 lookups that saves 4
 * % of the memory, for 2 % more time. `--expose-gc` is what drawing sets (`src/raster/render-worker.ts`); it is set
 * here, since V8 accepts precompiled code only under the same flags, those of all threads included.
 */
const FLAGS = ['--heap-growing-percent=50', '--expose-gc'];
/**
 * V8 optimises a function only once it has run three times as long: of the first 1,500 text answers after a start, a
 * third of the CPU (0.47 to 0.33 ms each) went into optimising; later ones cost the same. V8 knows the flag up to
 * Node.js 20.
 */
const FLAG_UP_TO_20 = '--interrupt-budget=200000';

function setFlags(): void {
	const isOld = Number.parseInt(process.versions.v8, 10) < 12;
	setFlagsFromString([...FLAGS, ...(isOld ? [FLAG_UP_TO_20] : [])].join(' '));
}

/**
 * Runs a CommonJS program of one file with the code that V8 compiled of it in the build: a start takes a fifth less
 * time (`npm run bench -- start`). Without that code, or if it is of another Node.js or another build, V8 compiles as
 * it always does. Node.js has `module.enableCompileCache` for this only from 22 on, and that writes at run time, where
 * it may not be allowed to.
 *
 * @param file The program's absolute path.
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
 * Runs a program in the build, and stores beside it the code that V8 has compiled of it by then.
 *
 * @param rehearse Makes it do what later starts will do, since V8 compiles a function when it is first called.
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

/** Where the compiled code is stored: beside the program. */
function compiledFile(file: string): string {
	return `${file}.v8`;
}

/** The stored code, if it is of this program and this Node.js, and intact: V8 checks none of that, and would crash. */
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

/** A line that identifies compiled code. */
function stamp(source: Buffer, compiled: Buffer): Buffer {
	return Buffer.from(`${process.version} ${process.arch} ${crc32(source)} ${crc32(compiled)}\n`);
}

/**
 * Wraps the program as Node.js wraps a CommonJS module. The source begins a function of its own, so that it may start
 * with a directive.
 */
function scriptOf(filename: string, source: Buffer, cachedData?: Buffer): Script {
	const begin = '(function (require, __filename, __dirname) {const module = { exports: {} };(function (exports) {';
	return new Script(`${begin}${source}\n})(module.exports);return module.exports;})`, { filename, cachedData });
}

function run<Exports>(script: Script, file: string): Exports {
	return script.runInThisContext()(createRequire(file), file, dirname(file));
}
