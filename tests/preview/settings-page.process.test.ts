import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.js';
import { shows, stages } from './stages.js';

const open = stages();

describe.skipIf(!hasBrowser)('in the preview page', { timeout: 20_000 }, () => {
	test('anybody changes the settings in a form, or by an option, whose channel comes from a list', async () => {
		const { tab } = await open();
		const { page, write, lastMessage } = await tab();
		await write('/ajustes');
		await page.keyboard.press('Enter');
		const form = page.getByRole('dialog', { name: 'Ajustes de este servidor' });
		await form.getByLabel('Tiempo por pregunta de trivia').selectOption('30 segundos');
		await form.getByLabel('La diaria: un mensaje cada día en').selectOption('# copa-perú');
		await form.getByRole('button', { name: 'Enviar' }).click();
		await shows(lastMessage, /Guardado.*30 segundos.*en todos los canales.*La diaria: todos los días.*#copa-perú/s);
		await write('/ajustes');
		await page.keyboard.press('Enter');
		await form.getByLabel('La diaria: un mensaje cada día en').selectOption('–');
		await form.getByRole('button', { name: 'Enviar' }).click();
		await shows(lastMessage, /Guardado(?!.*La diaria).*30 segundos/s);
		await write('/ajustes permitir');
		await page.getByRole('option', { name: /permitir-canal/ }).click();
		await page.getByRole('option', { name: '#copa-perú' }).click();
		await page.keyboard.press('Enter');
		await shows(lastMessage, /Guardado.*solo en #copa-perú/s);
		await shows(lastMessage, 'Solo tú');
	});

	test('what is kept about a player comes as a file to save', async () => {
		const { tab } = await open();
		const { page, use, lastMessage } = await tab();
		await use('/trivia diaria');
		await shows(lastMessage, '1 de 5');
		await use('/trivia exportar');
		await shows(lastMessage, 'En este archivo está todo');
		const saved = page.waitForEvent('download');
		await lastMessage.getByRole('link', { name: /copero-\d+\.json/ }).click();
		const download = await saved;
		expect(download.suggestedFilename()).toMatch(/^copero-\d+\.json$/);
		const content = JSON.parse(await readFile(await download.path(), 'utf8'));
		expect(Object.keys(content)).toEqual(['person', 'daily']);
	});
});
