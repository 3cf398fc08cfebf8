import type { Finding } from './finding.js';

/** The oldest Node.js the bot runs on, as in package.json. */
export const OLDEST_NODE = [20, 15] as const;

/** @param version Such as `20.15.0`. */
export function checkNode(version: string): Finding {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return { well: `Node.js ${version}` };
	return {
		wrong: `Node.js ${version} is too old`,
		mend: `Install ${OLDEST_NODE.join('.')} or newer from https://nodejs.org.`,
	};
}
