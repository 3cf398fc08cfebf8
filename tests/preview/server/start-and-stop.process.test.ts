import { describe, expect, test } from 'vitest';
import { ana, aPreview } from './a-preview.js';

const preview = aPreview();
const { listen } = preview;

describe('the server', () => {
	test('says so when the port is taken', async () => {
		const port = Number(new URL(preview.url).port);
		const second = preview.open(port);
		await expect(second).rejects.toThrow(`127.0.0.1:${port}: another program uses that port; set PORT to another one`);
	});

	test('ends the open streams when it stops', async () => {
		const reader = await listen(ana);
		await preview.stop();
		await reader.ended;
		await expect(fetch(preview.url)).rejects.toThrow();
		await preview.start();
	});
});
