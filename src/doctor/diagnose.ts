import { dataFolders } from '../start/data-folders.js';
import { checkData } from './check-data.js';
import { checkDiscord } from './check-discord.js';
import { checkSettings } from './check-settings.js';
import { checkStore } from './check-store.js';
import type { Finding } from './finding.js';

/**
 * Checks the settings and everything that depends on them, except what depends on an unusable setting.
 *
 * @param root Where relative folders start.
 * @param noEnvFile Why the `.env` file cannot be read; it replaces the finding about the settings.
 */
export async function diagnose(
	env: Readonly<Record<string, string | undefined>>,
	root: string,
	noEnvFile?: Finding,
): Promise<readonly Finding[]> {
	const { finding, config, unusable } = checkSettings(env);
	const findings: Finding[] = [noEnvFile ?? finding];
	if (!unusable.includes('DATA_DIR')) findings.push(checkData(dataFolders(config, root)));
	if (!unusable.includes('STORE_URL')) findings.push(await checkStore(config.STORE_URL, root));
	if (!unusable.some((name) => name === 'DISCORD_TOKEN' || name === 'DISCORD_API_URL')) {
		findings.push(...(await checkDiscord(config)));
	}
	return findings;
}
