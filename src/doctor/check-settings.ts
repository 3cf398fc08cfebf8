import { type Config, ConfigError, readConfig } from '../config.js';
import { loadEnvFile } from '../start/load-env-file.js';
import type { Finding } from './finding.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Loads the settings in a folder's `.env`. @returns What is wrong, if it cannot be read. */
export function checkEnvFile(folder: string): Finding | undefined {
	try {
		loadEnvFile(folder);
		return undefined;
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		return { wrong: 'The settings in .env cannot be read', mend: error.message };
	}
}

/** What is wrong with each setting, never its value; and the usable settings, as if the others had been left out. */
export function checkSettings(env: Env): {
	readonly finding: Finding;
	readonly config: Config;
	/** The names of the settings that cannot be used. */
	readonly unusable: readonly string[];
} {
	try {
		return { finding: { well: 'Settings' }, config: readConfig(env), unusable: [] };
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		const [, ...lines] = error.message.split('\n');
		const problems = lines.map((line) => line.trim());
		const names = problems.map((problem) => problem.split(/[.:]/)[0] ?? '');
		const left = Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
		if (Object.keys(left).length === Object.keys(env).length) throw error;
		const { config, unusable } = checkSettings(left);
		const wrong = 'Settings that cannot be used (see .env.example)';
		return { finding: { wrong, mend: problems.join('\n') }, config, unusable: [...names, ...unusable] };
	}
}
