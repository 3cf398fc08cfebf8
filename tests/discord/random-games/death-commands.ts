import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { askHint, command, expectHint, expectTold, give } from './player-commands.js';
import { turns, untilNext } from './trouble-commands.js';

/** How long the bot is away, in milliseconds: a moment, about a question, or so long that a game is over. */
const away = fc.constantFrom(0, 500, 5_000, 30_000, 20 * 60_000);

export const restart = fc
	.record({ how: fc.constantFrom('stop' as const, 'kill' as const), afterMs: away, seed: fc.nat(1_000) })
	.map(({ how, afterMs, seed }) =>
		command(`${how}, and a new bot after ${afterMs} ms`, (_, world) => world.restart(how, afterMs, seed)),
	);

/** The bot dies while it writes to Discord. */
export const killWhileWriting = fc
	.record({ after: turns, afterMs: away, seed: fc.nat(1_000) })
	.map(({ after, afterMs, seed }) =>
		command(`killed ${after} turns into a step, and a new bot after ${afterMs} ms`, async (_, world) => {
			const lift = world.standIn.faults.next(/^(?:POST|PATCH) \/channels/, { delayMs: 5 });
			const passing = world.pass(untilNext(world));
			for (let count = 0; count <= after; count++) await turn();
			await world.restart('kill', afterMs, seed);
			await passing;
			lift();
		}),
	);

/** The bot dies while it takes an answer: a confirmed one is stored, any other can be given again. */
export const killWhileAnswering = fc
	.record({ who: fc.nat(4), after: turns, seed: fc.nat(1_000) })
	.map(({ who, after, seed }) =>
		command(`killed ${after} turns after P${who} pressed`, async (model, world) => {
			const { question } = world;
			if (!question || world.game?.answers === 'typed') return;
			const player = world.person(who);
			const { rightOption } = world;
			const [first, second] = [world.standIn.nextId(), world.standIn.nextId()];
			const verdict = model.answer(model.round, player.id, rightOption);
			let told: string | undefined;
			give(world, player, question, rightOption, first).then(
				(text) => {
					told = text;
				},
				() => {},
			);
			for (let count = 0; count < after; count++) await turn();
			await world.restart('kill', 0, seed);
			const again = await give(world, player, question, rightOption, second);
			if (verdict !== 'accepted') return expectTold(again, verdict);
			const isKept = again.startsWith('You have answered');
			if (told !== undefined) expect(isKept, 'what was confirmed is kept').toBe(true);
			expectTold(again, isKept ? 'already' : 'accepted');
			model.answer(model.round, player.id, rightOption, isKept ? first : second);
		}),
	);

/**
 * The bot dies while it gives a clue: one that was shown is paid for; any other may be stored, or can be asked for
 * again.
 */
export const killWhileHinting = fc
	.record({ who: fc.nat(4), after: turns, seed: fc.nat(1_000) })
	.map(({ who, after, seed }) =>
		command(`killed ${after} turns after P${who} asked for a hint`, async (model, world) => {
			const { question } = world;
			const player = world.person(who);
			const { round } = model;
			if (!question || model.hint(round, player.id, world.life.clock.now()) !== 'clue') return;
			const before = model.cluesOf(player.id);
			const [first, second] = [world.standIn.nextId(), world.standIn.nextId()];
			let told: string | undefined;
			askHint(world, player, question, first).then(
				(text) => {
					told = text;
				},
				() => {},
			);
			for (let count = 0; count < after; count++) await turn();
			await world.restart('kill', 0, seed);
			const again = await askHint(world, player, question, second);
			const isKept = again.includes('You have all the clues') || again.split('🔎').length - 1 === before + 2;
			if (told !== undefined) expect(isKept, 'a clue that was told is paid for').toBe(true);
			if (isKept) model.hint(round, player.id, world.life.clock.now(), first);
			const verdict = model.hint(round, player.id, world.life.clock.now(), second);
			expectHint(again, verdict, model.cluesOf(player.id));
		}),
	);
