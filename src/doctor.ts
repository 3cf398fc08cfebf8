import { join } from 'node:path';
import process from 'node:process';
import { checkData } from './doctor/check-data.js';
import { checkDiscord } from './doctor/check-discord.js';
import { checkNode } from './doctor/check-node.js';
import { checkEnvFile, checkSettings } from './doctor/check-settings.js';
import { checkStore } from './doctor/check-store.js';
import { type Finding, findingLines } from './doctor/finding.js';
import { dataFolders } from './start/data-folders.js';
import { endProcess } from './start/end-process.js';

/** `npm run doctor`: whether the bot would run as it is set up here, and what to mend where not. Prints no secret. */
const root = join(import.meta.dirname, '..');
const noEnvFile = checkEnvFile(root);
const { finding, config, unusable } = checkSettings(process.env);
const findings: Finding[] = [checkNode(process.versions.node), noEnvFile ?? finding];
// What a setting that cannot be used names is not guessed; the rest is looked at.
if (!unusable.includes('DATA_DIR')) {
	findings.push(checkData(dataFolders(config, root)));
}
if (!unusable.includes('STORE_URL')) findings.push(await checkStore(config.STORE_URL, root));
if (!unusable.some((name) => name === 'DISCORD_TOKEN' || name === 'DISCORD_API_URL')) {
	findings.push(...(await checkDiscord(config)));
}
console.info(findings.map(findingLines).join('\n'));
const wrong = findings.filter((each) => 'wrong' in each).length;
console.info(wrong === 0 ? '\nAll is well.' : `\n${wrong} thing(s) to mend.`);
endProcess(wrong === 0 ? 0 : 1);
