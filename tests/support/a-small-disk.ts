import { onTestFinished } from 'vitest';
import { aDisk } from './servers/a-disk.js';

/** A file system of its own, of some kilobytes, that can be filled to its last byte. It is gone after the test. */
export function aSmallDisk(kilobytes = 16_384) {
	const disk = aDisk(kilobytes);
	onTestFinished(() => disk.remove());
	return disk;
}
