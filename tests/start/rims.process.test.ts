import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openRim } from '../../src/start/rims.js';
import { startTrouble } from '../../src/start/start-trouble.js';
import { aBot } from '../support/a-bot.js';
import { aStandIn } from '../support/discord/a-stand-in.js';
import type { StandIn } from '../support/discord/stand-in.js';

/** The line with which a bot ends that cannot connect with these settings; it must say nothing before. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string | undefined> {
	const { bot, clock, logged } = aBot();
	const said: string[] = [];
	const lost: string[] = [];
	const rim = await openRim(readConfig(env), {
		clock,
		log: bot.log,
		say: (line) => void said.push(line),
		hurry: new AbortController().signal,
		onLost: ({ message }) => void lost.push(message),
	});
	onTestFinished(() => rim.stop());
	const error: unknown = await rim.connect(bot).then(
		() => expect.fail('It lets people in'),
		(error) => error,
	);
	expect({ logged, said, lost }).toEqual({ logged: [], said: [], lost: [] });
	return startTrouble(error);
}

describe('one clear line at once', () => {
	const troubles: [what: string, fault: (standIn: StandIn) => void, line: RegExp][] = [
		[
			'a page in front of Discord that lets nobody through',
			({ faults }) => void faults.always(/./, { status: 403, text: '<html>You are blocked</html>' }),
			/^Discord, or a proxy before it, refuses the bot \(status 403\): .*$/,
		],
		[
			'a bot that has connected too often today',
			(standIn) => {
				standIn.startsLeft = 0;
			},
			/^The bot has connected to Discord too often today, and may again in \d+ min\. .*$/,
		],
		[
			'commands that Discord refuses',
			({ faults }) => void faults.always('PUT /applications/:application/commands', 'invalidForm'),
			/^Discord does not take the bot’s commands \(status 400\): Invalid Form Body$/,
		],
		[
			'an address where no Discord is',
			({ faults }) => void faults.always(/./, 'unknownRoute'),
			/^.*DISCORD_API_URL.*$/,
		],
	];

	test.each(troubles)('for %s', async (_, fault, line) => {
		const standIn = await aStandIn();
		fault(standIn);
		const { token, apiUrl } = standIn;
		const told = await refusal({ DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, TYPED_ANSWERS: 'on' });
		expect(told).toMatch(line);
		expect(told).not.toContain(token);
	});

	test('for a preview page at an address that is not this machine’s, which names HOST', async () => {
		expect(await refusal({ PORT: '0', HOST: '192.0.2.1' })).toMatch(/^[^\n]*HOST[^\n]*$/);
	});
});
