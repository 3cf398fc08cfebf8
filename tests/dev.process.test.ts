import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { expect, onTestFinished } from 'vitest';
import { aFolder, SMALL_CUP } from './discord/a-process.js';
import { tabOf } from './preview/a-stage.js';
import { hasBrowser } from './preview/browser.js';
import { testInBrowser } from './preview/test-in-browser.js';
import { aFreePort } from './support/servers/a-free-port.js';

/** The inputs and the scripts of the build. */
const PARTS = ['src', 'commands', 'data', 'scripts', 'package.json'];
const PATIENCE_MS = 30_000;

testInBrowser.runIf(hasBrowser)(
	'npm run dev: what is saved is soon on the page, settings too, what does not build is not',
	async ({ browser }) => {
		const folder = aFolder();
		for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
		symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
		const port = await aFreePort();
		const dev = spawn(process.execPath, [join(folder, 'scripts/dev/index.js')], {
			env: { PATH: process.env.PATH, PORT: `${port}`, DATA_DIR: SMALL_CUP },
			stdio: ['ignore', 'inherit', 'pipe'],
		});
		const ended = once(dev, 'close');
		let said = '';
		dev.stderr.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
		onTestFinished(async () => {
			dev.kill('SIGTERM');
			await ended;
		});
		const url = `http://127.0.0.1:${port}/`;
		const status = () =>
			fetch(url).then(
				(response) => response.status,
				() => undefined,
			);
		await expect.poll(status, { timeout: PATIENCE_MS }).toBe(200);

		const context = await browser.newContext({ locale: 'es-PE' });
		onTestFinished(() => context.close());
		const page = await context.newPage();
		await page.goto(url);
		const tab = tabOf(page);
		await tab.use('/acerca ');
		const shows = (text: string) => tab.lastMessage.getByText(text).waitFor({ timeout: PATIENCE_MS });
		await shows('De Wikipedia');

		const file = join(folder, 'src/text/es/about.ts');
		const text = readFileSync(file, 'utf8');
		/** As most editors do: writes a new file, then renames it over the old one. */
		const save = (next: string) => {
			writeFileSync(`${file}.new`, next);
			renameSync(`${file}.new`, file);
		};
		save('not a program (');
		await expect.poll(() => said, { timeout: PATIENCE_MS }).toContain('about.ts:1');
		expect(await status()).toBe(200);
		save(text.replace('De Wikipedia', 'Mis fuentes: Wikipedia'));
		await shows('Mis fuentes');

		// Once a setting that no start takes, then one that is well.
		writeFileSync(join(folder, '.env'), 'SUPPORT_URL=nowhere\n');
		await expect.poll(() => said, { timeout: PATIENCE_MS }).toContain('SUPPORT_URL');
		writeFileSync(join(folder, '.env'), 'SUPPORT_URL=https://example.org/help\n');
		await shows('Soporte');

		dev.kill('SIGINT');
		expect(await ended).toEqual([0, null]);
		expect(await status()).toBeUndefined();
	},
	120_000,
);
