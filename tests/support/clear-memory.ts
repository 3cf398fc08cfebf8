import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Runs V8's garbage collector, which otherwise runs sooner or later by itself. */
export function clearMemory(): void {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
}
