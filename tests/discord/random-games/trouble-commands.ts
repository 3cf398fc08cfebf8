import { setImmediate as turn } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import type { Fault } from '../../support/discord/faults.js';
import { command, expectTold, give } from './player-commands.js';
import { EDIT, POST, type World } from './world.js';

/** How many turns of the event loop a concurrent action has had. */
export const turns = fc.nat(12);

/** Time passes: a little, or until the bot's next timer. */
export const wait = fc
	.integer({ min: 1, max: 13_000 })
	.map((ms) => command(`${ms} ms pass`, (_, world) => world.pass(ms)));

export const waitForNext = fc.constant(
	command('time passes until the bot does something', (_, world) => world.pass(untilNext(world))),
);

/** Presses that reach the bot during a slow write to Discord. */
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

/** Discord delays or refuses the response to a press; discord.js' REST package then retries. */
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

/** The gateway breaks; presses made meanwhile are delivered when the bot is back. */
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

/** Milliseconds until the bot has something to do. */
export function untilNext({ life: { clock } }: World): number {
	return Math.max(0, (clock.nextAt ?? clock.now()) - clock.now());
}
