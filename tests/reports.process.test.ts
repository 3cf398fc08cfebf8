import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { Reports } from '../src/domain/report.js';
import { openStore } from '../src/store/open-store.js';
import { ValueStore } from '../src/store/value-store.js';
import { aFolder, aProgram } from './discord/a-process.js';

// Each test starts processes, which take their time under load.
vi.setConfig({ testTimeout: 30_000 });

test('npm run reports lists what people sent with a link that fills the form in, and deletes it when asked', async () => {
	const env = { STORE_URL: `file:${aFolder()}`, SOURCE_URL: 'https://github.com/owner/name/' };
	const store = await openStore(env.STORE_URL, '/');
	const report = { id: '1', at: 0, where: 'Copa Perú 2008', fact: 'La final\u001b[2J fue 2–1', source: 'Diario & más' };
	await new ValueStore(store.collection('reports'), Reports).save('11', { version: 1, reports: [report] });
	await store.close();
	const run = async (...args: string[]) => runOn(env, ...args);
	const runOn = async (settings: typeof env, ...args: string[]) => {
		const program = aProgram('reports.js', { env: settings, args });
		return { code: await program.ended, said: program.stdout, complaint: program.stderr };
	};
	const listed = await run();
	expect(listed.code).toBe(0);
	expect(listed.said).not.toContain('\u001b');
	const form = new URL(/https:\S+/.exec(listed.said)?.[0] ?? '').searchParams;
	expect(Object.fromEntries(form)).toMatchObject({ where: report.where, source: report.source });
	const template = readFileSync(`.github/ISSUE_TEMPLATE/${form.get('template')}`, 'utf8');
	for (const id of ['where', 'fact', 'source']) expect(template).toContain(`id: ${id}\n`);
	expect(JSON.parse((await run('--json', '--delete')).said)).toMatchObject([report]);
	expect((await run()).said).toBe('0 report(s)\n');
	const down = await runOn({ ...env, STORE_URL: 'redis://ana:hunter2@127.0.0.1:9' });
	expect(down).toMatchObject({
		code: 1,
		complaint: expect.stringMatching(/^That did not work: .*ECONNREFUSED[^\n]*\n$/),
	});
	expect(await run('--nothing')).toMatchObject({ code: 1, complaint: expect.stringContaining('npm run reports') });
});
