import { expect, test } from 'vitest';
import { pressComponent, runCommand, submitForm } from '../../src/preview/actions.js';
import type { Message } from '../../src/preview/message.js';
import { createPreviewChannel } from '../../src/preview/preview-channel.js';
import { aClock } from '../support/a-clock.js';
import { realBot } from './a-stage.js';

const player = { id: '200000000000000001', name: 'Ana' };

test('the daily is one private message from the first question to the result; only its grid is for everyone', async () => {
	const clock = aClock(Date.UTC(2026, 6, 1, 12));
	const channel = createPreviewChannel(clock);
	const stage = { bot: realBot(channel, clock), channel };
	const shown = (): readonly Message[] => channel.changesSince(0).map(({ message }) => message);
	const press = (customId: string) =>
		pressComponent({ player, locale: 'es', message: shown()[0]?.id ?? '', customId }, stage);

	await runCommand({ player, locale: 'es', command: 'quiz', subcommand: 'daily', options: {} }, stage);
	for (let question = 0; question < 5; question++) {
		await press(`quiz:daily:2026-07-01:${question}:0`);
		if (question < 4) await press('quiz:daily:2026-07-01');
	}
	expect(shown()).toHaveLength(1);
	expect(shown()[0]).toMatchObject({ reader: player.id, edited: true });
	expect(shown()[0]?.content).toContain('Copero · La diaria N.º 182');

	await press('quiz:daily:2026-07-01:share');
	expect(shown()).toHaveLength(2);
	expect(shown()[1]?.reader).toBeUndefined();
	expect(shown()[1]?.content).toContain('<@200000000000000001> jugó la diaria');
});

test('the club of the day is one private message, whatever is pressed and typed', async () => {
	const clock = aClock(Date.UTC(2026, 6, 1, 12));
	const channel = createPreviewChannel(clock);
	const stage = { bot: realBot(channel, clock), channel };
	const shown = (): readonly Message[] =>
		channel.changesSince(0).flatMap(({ message }) => (message.gone ? [] : [message]));
	const press = (customId: string) =>
		pressComponent({ player, locale: 'es', message: shown().at(-1)?.id ?? '', customId }, stage);

	await runCommand({ player, locale: 'es', command: 'quiz', subcommand: 'club', options: {} }, stage);
	await press('quiz:club:2026-07-01:piece:town');
	for (const club of ['utc', 'melgar']) {
		const form = await press('quiz:club:2026-07-01:type');
		await submitForm({ player, locale: 'es', customId: form?.custom_id ?? '', fields: { club } }, stage);
	}
	expect(shown()).toHaveLength(1);
	expect(shown()[0]).toMatchObject({ reader: player.id, content: expect.stringContaining('3 pistas') });
});
