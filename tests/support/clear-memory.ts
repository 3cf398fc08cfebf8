import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Has V8 clear all memory that nothing refers to any more, as it does by itself sooner or later. */
export function clearMemory(): void {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
}
