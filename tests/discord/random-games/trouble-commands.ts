import { setImmediate as turn } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Fault } from '../../support/discord/faults.js';
import { askHint, command, expectHint, expectTold, give } from './player-commands.js';
import { EDIT, POST, type World } from './world.js';

/** The bot is away for a moment, for as long as a question, or so long that a game is over. */
const away = fc.constantFrom(0, 500, 5_000, 30_000, 20 * 60_000);
const turns = fc.nat(12);

/** Time passes: a little, or until the bot has something to do. */
export const wait = fc
	.integer({ min: 1, max: 13_000 })
	.map((ms) => command(`${ms} ms pass`, (_, world) => world.pass(ms)));

export const waitForNext = fc.constant(
	command('time passes until the bot does something', (_, world) => world.pass(untilNext(world))),
);

/** Presses that reach the bot while it writes to Discord, which takes its time. */
export const pressMeanwhile = fc.record({ who: fc.nat(4), after: turns }).map(({ who, after }) =>
	command(`the bot writes slowly, and P${who} presses after ${after} turns`, async (model, world) => {
		const { question } = world;
		const ms = untilNext(world);
		const lift = world.standIn.faults.next(/^(?:POST|PATCH) \/channels/, { delayMs: 15 });
		const { round } = model;
		const passing = world.pass(ms);
		await turn();
		model.timeIs(world.life.clock.now());
		for (let count = 0; count < after; count++) await turn();
		if (question && model.round === round) {
			const id = world.standIn.nextId();
			const verdict = model.answer(round, world.person(who).id, world.rightOption, id);
			expectTold(await give(world, world.person(who), question, world.rightOption, id), verdict);
		}
		await passing;
		lift();
	}),
);

const faults: readonly Fault[] = [
	{ retryAfterMs: 5 },
	{ delayMs: 10 },
	'serverError',
	'unavailable',
	'drop',
	'close',
	'loseAnswer',
	'hang',
];

/** Discord refuses, loses or delays some of the next requests. */
export const trouble = fc
	.record({
		route: fc.constantFrom(POST, EDIT),
		fault: fc.constantFrom(...faults),
		times: fc.nat(8).map((times) => times + 1),
	})
	.map(({ route, fault, times }) =>
		command(`${route} meets ${JSON.stringify(fault)} ${times} times`, async (_, world) => {
			world.isTroubled = true;
			world.standIn.faults.next(route, fault, fault === 'hang' ? 1 : times);
		}),
	);

/** Discord delays or refuses what the bot says to a press; discord.js' REST package then says it again. */
export const hardToTell = fc
	.record({
		who: fc.nat(4),
		fault: fc.constantFrom<Fault>({ retryAfterMs: 5 }, { delayMs: 10 }, 'serverError', 'drop'),
	})
	.map(({ who, fault }) =>
		command(`P${who} presses the right one, and the answer meets ${JSON.stringify(fault)}`, async (model, world) => {
			const { question, rightOption, standIn } = world;
			if (!question) return;
			const lift = standIn.faults.next('POST /interactions/:interaction/:token/callback', fault);
			const id = standIn.nextId();
			const verdict = model.answer(model.round, world.person(who).id, rightOption, id);
			expectTold(await give(world, world.person(who), question, rightOption, id), verdict);
			lift();
		}),
	);

/** The gateway breaks; what is pressed meanwhile is told when the bot is back. */
export const cut = fc
	.record({ who: fc.nat(4), how: fc.constantFrom('broken', 'closed', 'invalid') })
	.map(({ who, how }) =>
		command(`the gateway is ${how}, and P${who} presses the right one`, async (model, world) => {
			const { office, question, rightOption, standIn } = world;
			const person = world.person(who);
			const anew = standIn.gateway.next('identify');
			if (how === 'invalid') {
				standIn.faults.invalidateSessions();
				await anew;
			} else standIn.faults.cutGateway(how === 'closed' ? 4000 : undefined);
			if (question) {
				const id = standIn.nextId();
				const verdict = model.answer(model.round, person.id, rightOption, id);
				expectTold(await give(world, person, question, rightOption, id), verdict);
			} else await person.command(office, 'quiz help', {}, { isForged: true });
		}),
	);

/** Something the game needs is taken away. */
export const loss = fc.constantFrom('message', 'channel', 'permission', 'bot').map((what) =>
	command(`the ${what} is lost`, async (_, world) => {
		const { channel, guild, question, standIn } = world;
		world.isLost = true;
		world.isTroubled = true;
		if (what === 'message' && question) standIn.faults.deleteMessage(question);
		if (what === 'permission') channel.botPermissions &= ~PermissionFlagsBits.SendMessages;
		if (what === 'channel') standIn.faults.dropChannel(channel);
		if (what === 'bot') standIn.faults.removeBot(guild);
		world.isGone ||= what === 'channel' || what === 'bot';
	}),
);

export const permissionAgain = fc.constant(
	command('the bot may write again', async (_, { channel }) => {
		channel.botPermissions |= PermissionFlagsBits.SendMessages;
	}),
);

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

/** The bot dies while it takes an answer: if it was confirmed it is there, and else it can be given again. */
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

/** The bot dies while it gives a clue: if it was told it is paid for, and else it may have been stored, or is asked for anew. */
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

function untilNext({ life: { clock } }: World): number {
	return Math.max(0, (clock.nextAt ?? clock.now()) - clock.now());
}
