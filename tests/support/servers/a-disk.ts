import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** A separate file system that can be filled to its last byte. Whoever makes one removes it. */
export function aDisk(kilobytes: number) {
	const folder = mkdtempSync(join(tmpdir(), 'copero-disk-'));
	execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
	const filler = join(folder, 'filler');
	return {
		folder,
		fill() {
			const { bavail, bsize } = statfsSync(folder);
			writeFileSync(filler, Buffer.alloc(bavail * bsize));
		},
		empty: () => rmSync(filler),
		remove() {
			execFileSync('umount', ['--lazy', folder]);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
