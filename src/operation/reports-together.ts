import type { Watched } from './server.js';
import type { Report } from './shard-orders.js';

/** One report on all processes of a bot; a process that does not report is a trouble. */
export function reportsTogether(reports: () => Promise<readonly (Report | undefined)[]>): Watched {
	return {
		async troubles() {
			const all = await reports();
			if (all.length === 0) return ['the bot is starting'];
			return all.flatMap((report, shard) => report?.troubles ?? [`shard ${shard} does not run`]);
		},
		async snapshots() {
			return (await reports()).flatMap((report) => (report ? [report.snapshot] : []));
		},
	};
}
