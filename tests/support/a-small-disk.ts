import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Whether file systems may be mounted here: only root may, and not in every container. */
export const mayMount = canMount();

function canMount(): boolean {
	if (process.getuid?.() !== 0) return false;
	try {
		execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** A file system of its own, of some kilobytes, that can be filled to its last byte. It is gone after the test. */
export function aSmallDisk(kilobytes = 16_384) {
	const folder = mkdtempSync(join(tmpdir(), 'copero-disk-'));
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
	onTestFinished(() => {
		execFileSync('umount', ['--lazy', folder]);
		rmSync(folder, { recursive: true, force: true });
	});
	const filler = join(folder, 'filler');
	return {
		folder,
		fill() {
			const { bavail, bsize } = statfsSync(folder);
			writeFileSync(filler, Buffer.alloc(bavail * bsize));
		},
		empty: () => rmSync(filler),
	};
}
