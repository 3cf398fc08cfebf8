import fc from 'fast-check';
import { expect } from 'vitest';
import { optionLabel } from '../../../src/views/quiz/option-label.js';
import { ownCatalog } from '../../support/a-bot.js';
import type { Answer } from '../../support/discord/interaction.js';
import type { Message } from '../../support/discord/message.js';
import type { User } from '../../support/discord/user.js';
import type { GameModel, HintVerdict, Verdict } from './game-model.js';
import type { World } from './world.js';

/** An event in a game, checked against the model. */
export type GameCommand = fc.AsyncCommand<GameModel, World>;

/** A command that can run until the game is over. */
export function command(name: string, run: (model: GameModel, world: World) => Promise<void>): GameCommand {
	return { check: ({ isOver }) => !isOver, run, toString: () => name };
}

const verdicts = {
	accepted: /^Locked in: |Locked in\.$/m,
	already: /^You have answered this one already/,
	late: /^Too late: that question is closed/,
} as const satisfies Record<Verdict, RegExp>;

/** The text of an answer, which must be private. */
export async function toldPrivately(answer: Promise<Answer>): Promise<string> {
	const { isEphemeral, message } = await answer;
	expect(isEphemeral).toBe(true);
	return message?.text ?? expect.fail('an answer without words');
}

/** Answers a question by its button or its form. Resolves with what the person is told. */
export async function give(world: World, person: User, message: Message, option: number, id: string): Promise<string> {
	const { game, model } = world;
	const question = game?.questions[model.round] ?? expect.fail('no question');
	if (game?.answers !== 'typed') {
		const customId = `quiz:answer:${game?.id}:${model.round}:${option}`;
		return toldPrivately(person.press(message, customId, { id, isForged: true }));
	}
	const form = await person.press(message, `quiz:type:${game.id}:${model.round}`, { isForged: true });
	if (!form.modal) return form.message?.text ?? '';
	const meant = question.options[option] ?? expect.fail('no such option');
	return toldPrivately(person.submit(form, { answer: optionLabel(meant, question, ownCatalog) }, { id }));
}

/** Asserts that the person is told the model's verdict on their answer. */
export function expectTold(text: string, verdict: Verdict): void {
	expect(text).toMatch(verdicts[verdict]);
}

const hints = {
	hint: /^💡 /,
	early: /^Not yet\. The hint comes at half time/,
	'any-hint': /^💡 |^Not yet: /,
	clue: /\n-# A right answer now: \d+ points\.$/,
	'all-clues': /\n-# You have all the clues\. A right answer now: \d+ points\.$/,
	already: /You have answered this one already/,
	late: /^Too late: that question is closed/,
} as const satisfies Record<HintVerdict, RegExp>;

/** Presses a question's hint button. Resolves with what the person is told. */
export function askHint({ game, model }: World, person: User, message: Message, id: string): Promise<string> {
	return toldPrivately(person.press(message, `quiz:hint:${game?.id}:${model.round}`, { id, isForged: true }));
}

/** Asserts that the person is told the model's verdict on their hint, and shown just the clues they have. */
export function expectHint(text: string, verdict: HintVerdict, clues: number): void {
	// A typed question may have no hint.
	if (text !== 'There is no hint for this one.') expect(text).toMatch(hints[verdict]);
	else expect(['hint', 'early', 'any-hint']).toContain(verdict);
	expect(text.split('🔎').length - 1, 'clues that are told').toBe(verdict === 'late' ? 0 : clues);
}

const person = fc.nat(4);
const option = fc.nat(3);

/** Presses, each answered at once. `early` ones were made before others that have already arrived. */
export const press = fc
	.record({ who: person, which: option, isEarly: fc.boolean(), isRight: fc.boolean() })
	.map(({ who, which, isEarly, isRight }) =>
		command(
			`P${who} presses ${isRight ? 'the right one' : which}${isEarly ? ', earlier than it arrives' : ''}`,
			async (model, world) => {
				const { question } = world;
				if (!question) return;
				const chosen = isRight ? world.rightOption : which;
				const id = (isEarly && world.early.pop()) || world.standIn.nextId();
				const verdict = model.answer(model.round, world.person(who).id, chosen, id);
				expectTold(await give(world, world.person(who), question, chosen, id), verdict);
			},
		),
	);

export const doublePress = fc
	.record({ who: person, which: fc.uniqueArray(option, { minLength: 2, maxLength: 2 }) })
	.map(({ who, which }) =>
		command(`P${who} presses ${which.join(' and ')} at once`, async (model, world) => {
			const { question } = world;
			if (!question || world.game?.answers === 'typed') return;
			const player = world.person(who);
			const presses = which.map((each) => ({ each, id: world.standIn.nextId() }));
			const expected = presses.map(({ each, id }) => model.answer(model.round, player.id, each, id));
			const told = await Promise.all(presses.map(({ each, id }) => give(world, player, question, each, id)));
			for (const [index, verdict] of expected.entries()) expectTold(told[index] ?? '', verdict);
		}),
	);

/** Asks for a hint, once or twice at the same time. `early` ones were made before others that have already arrived. */
export const hint = fc
	.record({ who: person, times: fc.constantFrom(1, 1, 2), isEarly: fc.boolean() })
	.map(({ who, times, isEarly }) =>
		command(`P${who} asks for ${times} hints${isEarly ? ', earlier than it arrives' : ''}`, async (model, world) => {
			const { question } = world;
			if (!question) return;
			const player = world.person(who);
			const now = world.life.clock.now();
			const asked = Array.from({ length: times }, () => {
				const id = (isEarly && world.early.pop()) || world.standIn.nextId();
				const verdict = model.hint(model.round, player.id, now, id);
				return { id, verdict, clues: model.cluesOf(player.id) };
			});
			const told = await Promise.all(asked.map(({ id }) => askHint(world, player, question, id)));
			for (const [index, { verdict, clues }] of asked.entries()) expectHint(told[index] ?? '', verdict, clues);
		}),
	);

export const strayPress = fc
	.record({ who: person, what: fc.constantFrom('stale', 'coming', 'foreign', 'fifth', 'hint') })
	.map(({ who, what }) =>
		command(`P${who} presses a ${what} button`, async ({ round }, world) => {
			const { game, question } = world;
			if (!question) return;
			const customId = {
				stale: `quiz:answer:${game?.id}:${round - 1}:0`,
				coming: `quiz:answer:${game?.id}:${round + 1}:0`,
				foreign: `quiz:answer:gone:${round}:0`,
				fifth: `quiz:answer:${game?.id}:${round}:4`,
				hint: `quiz:hint:${game?.id}:${round + 1}`,
			}[what];
			const told = await toldPrivately(world.person(who).press(question, customId ?? '', { isForged: true }));
			expect(told).toMatch(/^Too late: that question is closed|^That button no longer works/);
		}),
	);

export const nonsense = person.map((who) =>
	command(`P${who} types nonsense`, async (model, world) => {
		const { game, question } = world;
		if (!question || game?.answers !== 'typed') return;
		const player = world.person(who);
		const form = await player.press(question, `quiz:type:${game.id}:${model.round}`, { isForged: true });
		const isOpen = model.phase === 'open' || model.phase === 'opening';
		expect(form.modal !== undefined).toBe(isOpen);
		if (form.modal) expect(await toldPrivately(player.submit(form, { answer: 'xqzw' }))).toContain('It does not count');
	}),
);

export const skip = person.map((who) =>
	command(`P${who} skips`, async (model, world) => {
		if (world.isGone) return;
		const expected = {
			skipped: /^On to the next one/,
			voted: /^Your vote counts. More than half/,
			'one-more': /^Your vote counts. One more player/,
			'no-player': /^Only players have a vote/,
			'nothing-open': /^No question is open/,
		}[model.skip(world.person(who).id)];
		expect(await toldPrivately(world.person(who).command(world.channel, 'quiz skip'))).toMatch(expected);
		await world.pass(0);
	}),
);

export const stop = person.map((who) =>
	command(`P${who} stops`, async (model, world) => {
		if (world.isGone) return;
		const expected = {
			stopped: /^The quiz stops/,
			voted: /^Your vote counts/,
			'no-player': /^Only players have a vote/,
		}[model.stop(world.person(who).id)];
		expect(await toldPrivately(world.person(who).command(world.channel, 'quiz stop'))).toMatch(expected);
		await world.pass(0);
	}),
);

export const startAgain = person.map((who) =>
	command(`P${who} starts another quiz`, async (_, world) => {
		if (world.isGone || world.isLost) return;
		const told = await toldPrivately(world.person(who).command(world.channel, 'quiz start'));
		expect(told).toMatch(/^A quiz is being played here already/);
	}),
);
