import { expect, test } from 'vitest';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { aServer, messageOf } from '../support/real-bot.js';

test('the club of the day is played on Discord from the command to the line that is shared, with one message at a time', async () => {
	const { ana, bot, channel } = await aServer();
	const begun = await ana.command(channel, 'quiz club');
	expect(begun.isEphemeral).toBe(true);
	const puzzle = (await bot.services.clubHost.current(ana.id)) ?? expect.fail('nothing was begun');
	const { club, date } = puzzle;
	const opened = messageOf(await ana.press(messageOf(begun), 'Town'));
	expect(opened.text).toContain(`Town: **${catalog.club(club).town}**`);

	const asked = await ana.submit(await ana.press(opened, 'Name the club'), { club: 'alfonso ugarte' });
	const menu = messageOf(asked);
	expect([asked.isEphemeral, menu.text]).toEqual([true, expect.stringContaining('Which of these do you mean?')]);
	const picked = messageOf(await ana.select(menu, `quiz:club:${date}:guess`, ['alfonso-ugarte-puno']));
	expect(picked.text).toContain('🟥 **Alfonso Ugarte');

	const named = messageOf(
		await ana.submit(await ana.press(picked, 'Name the club'), { club: catalog.clubLabel(club) }),
	);
	expect(named.text).toContain(catalog.clubLabel(club));
	const shared = await ana.press(named, '📤 Share');
	expect(shared.isEphemeral).toBe(false);
	expect(messageOf(shared).text).toContain('2 clues\n🟦🟥🟩');
});
