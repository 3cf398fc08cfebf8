import { describe, expect, test } from 'vitest';
import { MARK } from '../../../src/app/channels.js';
import type { ChatMessage } from '../../../src/app/quiz/chat-answers.js';
import { previewPlace } from '../../../src/preview/preview-place.js';
import { ana, aPreview, beto, errorOf } from './a-preview.js';

const preview = aPreview();
const { post, seenBy, started } = preview;

describe('plain text', () => {
	const say = (text: unknown) => post('say', { player: ana, text });

	test('is refused where nobody reads it', async () => {
		expect((await started()).isChatOpen).toBe(false);
		expect(await errorOf(await say('hola'))).toContain('not read');
		expect(await seenBy(beto)).toEqual([]);
	});

	test('is shown to everyone, and heard with who wrote it, where and when', async () => {
		const heard: ChatMessage[] = [];
		await preview.stop();
		await preview.start({ hear: async (message) => void heard.push(message) });
		expect((await started()).isChatOpen).toBe(true);
		expect((await say('  hola ')).status).toBe(204);
		const [message] = await seenBy(beto);
		expect(message?.written).toEqual({ player: ana, text: 'hola' });
		expect(heard).toEqual([{ id: message?.id, channelId: previewPlace.channelId, author: ana.id, text: 'hola' }]);
		await preview.channel.mark(previewPlace.channelId, message?.id ?? '');
		expect((await seenBy(beto))[0]?.mark).toBe(MARK);
		for (const text of ['', '  ', 'x'.repeat(2_001), 7]) await errorOf(await say(text));
	});
});
