import { expect, it } from 'vitest';
import { messageText } from '../../src/app/message-text.js';

it.each([
	['its content', { content: 'Melgar' }, 'Melgar'],
	['the previews of its links', { content: 'a', embeds: [{ title: 'b', description: 'c' }, {}] }, 'a\nb\nc'],
	[
		'what it forwards',
		{ content: '', message_snapshots: [{ message: { content: 'b', embeds: [{ title: 'c' }] } }] },
		'b\nc',
	],
	['nothing, where it has none', { content: '', embeds: [], attachments: [] }, ''],
	['nothing, where it is missing', undefined, ''],
	['what can be read of it', { content: 7, embeds: [{ title: null, description: 'c' }], message_snapshots: 'x' }, 'c'],
])('of a message is read %s', (_, message, text) => {
	expect(messageText(message)).toBe(text);
});
