import { expect, it } from 'vitest';
import type { PictureGiver } from '../../src/app/pictures.js';
import { pressComponent, runCommand } from '../../src/preview/actions.js';
import { createPreviewChannel } from '../../src/preview/preview-channel.js';
import { aBot } from '../support/a-bot.js';
import { settled } from '../support/a-clock.js';

const ana = { player: { id: '11', name: 'Ana' }, locale: 'en' } as const;

it('a picture that is drawn late comes into its message of the preview page, unless that was leafed on from', async () => {
	const drawn: (() => void)[] = [];
	const pictures: PictureGiver = {
		async attach({ picture: _, withoutPicture: __, ...view }) {
			const files = [{ name: 'card.png', content: '', alt: `Card ${drawn.length + 1}` }];
			return { view, later: new Promise((resolve) => void drawn.push(() => resolve({ ...view, files }))) };
		},
	};
	const channel = createPreviewChannel({ now: Date.now });
	const stage = { bot: aBot({ pictures }).bot, channel };
	await runCommand({ ...ana, command: 'season', options: { year: '2008' } }, stage);
	const newest = () => channel.changesSince(0)[0]?.message ?? expect.fail('no message');
	expect(newest().files).toBeUndefined();
	const next = newest()
		.components.flatMap((row) => row.components)
		.find((part) => 'label' in part && part.label === '2009 ▶');
	const customId = next && 'custom_id' in next ? next.custom_id : expect.fail('no button');
	await pressComponent({ ...ana, message: newest().id, customId }, stage);
	const { content } = newest();
	// The picture of the previous page arrives last.
	for (const draw of drawn.toReversed()) {
		draw();
		await settled();
	}
	expect(newest().content).toBe(content);
	expect(newest().files?.map(({ alt }) => alt)).toEqual(['Card 2']);
});
