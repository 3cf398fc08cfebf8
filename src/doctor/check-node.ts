import type { Finding } from './finding.js';

/** The oldest Node.js the bot runs on, as in package.json. */
export const OLDEST_NODE = [20, 15] as const;

/** The recommended version, as in .nvmrc; the image is built on it. */
export const RECOMMENDED_NODE = 24;

/** @param version Such as `20.15.0`. */
export function checkNode(version: string): Finding {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [oldestMajor, oldestMinor] = OLDEST_NODE;
	if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
		return {
			wrong: `Node.js ${version} is too old`,
			mend: `Install ${RECOMMENDED_NODE} from https://nodejs.org; ${OLDEST_NODE.join('.')} or newer will do.`,
		};
	}
	return { well: `Node.js ${version}${major < RECOMMENDED_NODE ? ` (${RECOMMENDED_NODE} is recommended)` : ''}` };
}
