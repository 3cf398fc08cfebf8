import { DefaultRestOptions } from '@discordjs/rest';
import { SimpleIdentifyThrottler } from '@discordjs/ws';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import * as deaths from './random-games/death-commands.js';
import { clearAway, finalWhistle } from './random-games/final-whistle.js';
import * as players from './random-games/player-commands.js';
import * as trouble from './random-games/trouble-commands.js';
import { type Wish, World } from './random-games/world.js';

/** The games that every run plays: random, but with a fixed seed. */
const USUAL = { games: 80, seed: 1967 } as const;
/**
 * `QUIZ_GAMES=5000 npx vitest run tests/discord/random-games.process.test.ts` plays more games with a new seed each
 * time. A failure prints its game's seed and path.
 */
const GAMES = process.env.QUIZ_GAMES === undefined ? undefined : Number(process.env.QUIZ_GAMES);
/** Games played in parallel: one goes on while another waits for discord.js' REST package. */
const AT_ONCE = 8;
/** A game that takes longer than this is stuck, in milliseconds. */
const STUCK_MS = 45_000;

// discord.js' REST and gateway packages wait in real time, for a response and between two identifies.
beforeAll(() => {
	const { timeout } = DefaultRestOptions;
	const { waitForIdentify } = SimpleIdentifyThrottler.prototype;
	Object.assign(DefaultRestOptions, { timeout: 2_500 });
	SimpleIdentifyThrottler.prototype.waitForIdentify = async () => {};
	return () => {
		Object.assign(DefaultRestOptions, { timeout });
		SimpleIdentifyThrottler.prototype.waitForIdentify = waitForIdentify;
	};
});

const wish = fc.record<Wish, 'questions'>(
	{
		questions: fc.integer({ min: 3, max: 6 }),
		kind: fc.constantFrom('champion', 'guess-club', 'department'),
		answers: fc.constant('typed'),
	},
	{ requiredKeys: ['questions'] },
);

/** The events of a game; one that is listed twice is twice as likely. */
const commands = fc.commands(
	[
		...Array.from({ length: 9 }, () => players.press),
		...Array.from({ length: 6 }, () => trouble.waitForNext),
		...Array.from({ length: 4 }, () => trouble.wait),
		players.doublePress,
		players.doublePress,
		...Array.from({ length: 4 }, () => players.hint),
		players.strayPress,
		players.nonsense,
		players.skip,
		players.stop,
		players.startAgain,
		trouble.pressMeanwhile,
		trouble.pressMeanwhile,
		trouble.trouble,
		trouble.trouble,
		trouble.hardToTell,
		trouble.cut,
		trouble.loss,
		trouble.permissionAgain,
		deaths.restart,
		deaths.killWhileWriting,
		deaths.killWhileAnswering,
		deaths.killWhileHinting,
	],
	{ maxCommands: 60, size: 'max' },
);

const game = fc.asyncProperty(wish, fc.nat(10_000), commands, async (wish, seed, steps) => {
	const world = new World();
	await world.begin(wish, seed);
	try {
		await fc.asyncModelRun(() => ({ model: world.model, real: world }), steps);
		await finalWhistle(world);
	} finally {
		await clearAway(world);
	}
});

test('whatever happens on Discord, every confirmed answer counts once, by the rules, and nothing is left behind', async () => {
	const resources = process.getActiveResourcesInfo().length;
	const common = { numRuns: Math.ceil((GAMES ?? USUAL.games) / AT_ONCE), endOnFailure: true, timeout: STUCK_MS };
	const first = GAMES === undefined ? USUAL.seed : Date.now() % 2 ** 31;
	await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => fc.assert(game, { ...common, seed: first + index })));
	await expect.poll(() => process.getActiveResourcesInfo().length).toBeLessThanOrEqual(resources);
}, 600_000);
