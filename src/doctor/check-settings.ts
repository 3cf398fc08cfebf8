import { type Config, ConfigError, readConfig } from '../config.js';
import type { Finding } from './finding.js';

/** The settings, where they can be used; else what is wrong with each, never its value. */
export function checkSettings(env: Readonly<Record<string, string | undefined>>): {
	readonly finding: Finding;
	readonly config?: Config | undefined;
} {
	try {
		return { finding: { well: 'Settings' }, config: readConfig(env) };
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		const [, ...problems] = error.message.split('\n');
		const mend = problems.map((problem) => problem.trim()).join('\n');
		return { finding: { wrong: 'Settings that cannot be used (see .env.example)', mend } };
	}
}
