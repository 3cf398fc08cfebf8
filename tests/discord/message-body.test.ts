import { expect, it } from 'vitest';
import { messageBody } from '../../src/discord/message-body.js';

it('a view without text takes away what the message said above its embeds, and nothing in any pings', () => {
	expect(messageBody({ embeds: [] })).toEqual({
		content: '',
		embeds: [],
		components: [],
		attachments: [],
		allowed_mentions: { parse: [] },
	});
	expect(messageBody({ content: '<@11>', embeds: [] })).toMatchObject({
		content: '<@11>',
		allowed_mentions: { parse: [] },
	});
});
