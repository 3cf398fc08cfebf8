import type { SoakReport } from './soak.js';

/** The longest that Discord waits for an answer. */
const DEADLINE_MS = 3_000;
/**
 * The least share of all interactions that is answered, although the bot is killed, restarted and cut off again and
 * again.
 */
const ANSWERED_SHARE = 0.5;
/** What a small machine can give a bot, in megabytes. Uploaded pictures take most of it. */
const MEMORY_MB = 512;

/** The bounds that a soak run broke, in words. */
export function boundsBroken(report: SoakReport): readonly string[] {
	const { answered, unanswered, memoryMb } = report;
	const [start, end] = memoryMb;
	const none = (what: string, count: number) => (count > 0 ? [`${count} ${what}`] : []);
	return [
		...none('answers lost', report.lost),
		...none('answers counted twice', report.doubled),
		...none('bugs shown', report.bugsShown),
		...none('crashes', report.crashes),
		...none(`rules of Discord broken: ${report.violations.slice(0, 3).join('; ')}`, report.violations.length),
		...(report.games === 0 || report.acknowledged === 0 ? ['no game was played'] : []),
		...(answered < (answered + unanswered) * ANSWERED_SHARE ? [`only ${answered} answered, ${unanswered} not`] : []),
		...(report.p99 > DEADLINE_MS ? [`p99 of ${report.p99.toFixed(0)} ms`] : []),
		...(end > MEMORY_MB ? [`memory grew from ${start.toFixed(0)} to ${end.toFixed(0)} MB`] : []),
	];
}
