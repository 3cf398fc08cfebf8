import { join } from 'node:path';
import process from 'node:process';
import { checkNode } from './doctor/check-node.js';
import { checkEnvFile } from './doctor/check-settings.js';
import { diagnose } from './doctor/diagnose.js';
import { reportOf } from './doctor/finding.js';
import { endProcess } from './start/end-process.js';

/** `npm run doctor`: whether the bot would run as it is set up here, and what to mend if not. Prints no secret. */
const root = join(import.meta.dirname, '..');
const noEnvFile = checkEnvFile(root);
const findings = [checkNode(process.versions.node), ...(await diagnose(process.env, root, noEnvFile))];
const { text, wrong } = reportOf(findings);
console.info(text);
endProcess(wrong === 0 ? 0 : 1);
