import type { Caller } from '../../src/app/caller.js';
import { dispatch, suggest } from '../../src/app/dispatch.js';
import { LEAD_IN_MS } from '../../src/app/quiz/quiz-host.js';
import type { Request } from '../../src/app/request.js';
import { parseCustomId } from '../../src/views/custom-id.js';
import type { View } from '../../src/views/view.js';
import { aBot } from '../support/a-bot.js';
import { type TestChannels, testChannels } from '../support/a-channel.js';
import { answerProblems, choicesProblems } from './answer-problems.js';
import { CHANNELS, type Input } from './requests.js';
import { changedId, ShownButtons } from './shown-buttons.js';

/** After this many inputs, every channel gets an open question again. */
const ROUND = 60;

/** Texts that only a press on a hint's button is answered with. */
const HINTED = /^💡|^Todavía no: la pista|^Not yet: the hint|Si aciertas ahora|A right answer now/u;

/** The whole bot without Discord, with a game in every channel, and counts of how hostile inputs were answered. */
export function aStage() {
	const posted: string[] = [];
	const channels = watched(testChannels(), (view) => posted.push(...answerProblems({ view, how: 'post' }, '')));
	const { bot, clock, logged, nextId } = aBot({ channels });
	const answers = { private: 0, replace: 0, post: 0, ask: 0, 'locked in': 0, hinted: 0, offered: 0 };
	const shown = new ShownButtons();
	let count = 0;
	/** Starts the games that have ended, and goes on until every channel has an open question. */
	const playOn = async () => {
		for (const [index, channelId] of CHANNELS.entries()) {
			const place = { guildId: '77', channelId, locale: 'es', mayPost: true } as const;
			const person = { id: '11', name: 'Ana', locale: 'es', moderates: true, manages: true } as const;
			const caller: Caller = { person, place };
			const use = async (command: string, options: object) =>
				dispatch({ kind: 'run', id: nextId(), command, options }, caller, bot);
			await use('settings', { 'all-channels': true });
			await use('quiz', {
				subcommand: 'start',
				questions: 20,
				seconds: 60,
				answers: index % 2 === 0 ? 'buttons' : 'typed',
			});
		}
		await clock.advance(LEAD_IN_MS);
		shown.open = CHANNELS.flatMap((channelId) => {
			const message = channels.messages.findLast((each) => each.channelId === channelId);
			return message?.history.at(-1)?.buttons.map(({ custom_id: id }) => ({ id, channelId })) ?? [];
		});
	};

	return {
		/** Hands in one input. @returns What is wrong with how it was answered. */
		async meet(input: Input): Promise<readonly string[]> {
			if (count++ % ROUND === 0) await playOn();
			const before = logged.length;
			const problems = await answered(input);
			const complaints = logged.slice(before).filter(({ level }) => level === 'error');
			logged.length = 0;
			return [
				...problems,
				...posted.splice(0),
				...complaints.map(({ message, fields }) => `${message}: ${traceOf(fields.err)}`),
			];
		},
		/** How many answers there were of each sort. */
		answers,
	};

	async function answered(input: Input): Promise<readonly string[]> {
		const { caller } = input;
		const id = nextId();
		if (input.kind === 'suggest') {
			const choices = suggest({ ...input, id }, caller, bot);
			if (choices.length > 0) answers.offered += 1;
			return choicesProblems(choices);
		}
		const pressed = input.kind === 'run' ? undefined : shown.pick(input.button);
		const there = { ...caller, place: { ...caller.place, ...(pressed && { channelId: pressed.channelId }) } };
		const request = requestOf(input, id, pressed?.id);
		const answer = await dispatch(request, there, bot);
		answers[answer.how] += 1;
		const told = answer.view.content ?? '';
		if (/Locked in|Anotado/.test(told)) answers['locked in'] += 1;
		if (HINTED.test(told)) answers.hinted += 1;
		shown.add(answer.view, there.place.channelId);
		return answerProblems(answer, typedIn(input));
	}
}

/** The request that an input makes, with the button it names. */
function requestOf(input: Exclude<Input, { kind: 'suggest' }>, id: string, button = ''): Request {
	if (input.kind === 'run') return { ...input, id };
	const { command, args } = parseCustomId(changedId(button, input.change));
	return { ...input, id, command, args: input.kind === 'press' ? [...args, ...input.values] : args };
}

/** Channels that pass every view written into them to `look`. */
function watched(channels: TestChannels, look: (view: View) => void): TestChannels {
	return {
		...channels,
		post: (channelId, view, nonce) => {
			look(view);
			return channels.post(channelId, view, nonce);
		},
		edit: (channelId, messageId, view) => {
			look(view);
			return channels.edit(channelId, messageId, view);
		},
	};
}

/** All text in an input. */
function typedIn(value: unknown): string {
	if (typeof value === 'string') return value;
	if (typeof value !== 'object' || value === null) return '';
	return Object.entries(value).flat().map(typedIn).join('\n');
}

function traceOf(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
