import { onTestFinished } from 'vitest';
import { aDisk } from './servers/a-disk.js';

/** A separate file system of this size that can be filled to its last byte. It is removed after the test. */
export function aSmallDisk(kilobytes = 16_384) {
	const disk = aDisk(kilobytes);
	onTestFinished(() => disk.remove());
	return disk;
}
