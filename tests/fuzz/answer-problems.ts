import {
	ApplicationCommandAutocompleteCallbackRequestSchema,
	CreateMessageInteractionCallbackRequestSchema,
	ModalInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Answer } from '../../src/app/answer.js';
import { messageBody } from '../../src/discord/message-body.js';
import type { Choice } from '../../src/views/choices.js';
import type { View } from '../../src/views/view.js';
import { messageProblems } from '../support/discord/checks/message-problems.js';
import { modalProblems } from '../support/discord/checks/modal-problems.js';
import type { Problem } from '../support/discord/checks/problem.js';
import { checkSchema } from '../support/discord/checks/schema-problems.js';
import { viewProblems } from '../views/view-problems.js';
import { VICTIM } from './hostile.js';

/** Raw text that Discord would turn into a mention of everyone, or of the victim. */
const PING = new RegExp(`@everyone|@here|<@[!&]?${VICTIM}>`);
/** Text that looks like a trace of code, but may be an echo of what a person typed. */
const LIKE_CODE = /undefined|null|NaN|\{\{|\}\}|\[object|Invalid Date|Infinity|error\./;

/**
 * Everything in an answer that Discord would refuse or a reader would take for a bug. `typed` is all text that was
 * handed in.
 */
export function answerProblems({ view, how }: Pick<Answer, 'view' | 'how'>, typed: string): readonly string[] {
	if (how === 'ask') return formProblems(view.form);
	const data = messageBody(view);
	const names = data.attachments.map(({ filename }) => filename);
	const type = InteractionResponseType.ChannelMessageWithSource;
	const { data: read, problems } = checkSchema(CreateMessageInteractionCallbackRequestSchema, received({ type, data }));
	return [
		...viewProblems(view).filter((problem) => !/trace of code|with the key/.test(problem) || !LIKE_CODE.test(typed)),
		...[...problems, ...(read?.data ? messageProblems(read.data, names) : [])].map(said),
		...(PING.test(JSON.stringify(data)) ? [`a ping: ${JSON.stringify(data).slice(0, 500)}`] : []),
	];
}

/** The same for the choices that are offered while somebody types. */
export function choicesProblems(choices: readonly Choice[]): readonly string[] {
	const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
	const { problems } = checkSchema(ApplicationCommandAutocompleteCallbackRequestSchema, { type, data: { choices } });
	const bad = choices.filter(({ name, value }) => name.trim() === '' || name.length > 100 || value.length > 100);
	return [...problems.map(said), ...bad.map(({ name, value }) => `a choice Discord refuses: ${name} (${value})`)];
}

function formProblems(data: View['form']): readonly string[] {
	if (!data) return ['a form that is not there'];
	const response = received({ type: InteractionResponseType.Modal, data });
	const { data: read, problems } = checkSchema(ModalInteractionCallbackRequestSchema, response);
	return [...problems, ...(read ? modalProblems(read.data) : [])].map(said);
}

/** A response as it arrives after being sent as JSON. */
function received(response: object): unknown {
	return JSON.parse(JSON.stringify(response));
}

function said({ path, code, message }: Problem): string {
	return `${path.map(String).join('.')}: ${code}: ${message}`;
}
