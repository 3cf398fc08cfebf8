import { BadRequest } from './bad-request.js';
import type { Message } from './message.js';
import { optionProblem } from './option-problem.js';
import type { PressBody, RunBody } from './requests.js';
import type { Usage } from './usage.js';

/**
 * Checks that a command takes these options.
 *
 * @throws {BadRequest} For an unknown command or option, or a value that it does not take.
 */
export function checkOptions({ command, subcommand, options }: RunBody, usages: readonly Usage[]): void {
	const usage = usages.find((known) => known.command.name === command && known.subcommand?.name === subcommand);
	if (!usage) throw new BadRequest(`No command is called ${[command, subcommand].filter(Boolean).join(' ')}`);
	for (const name of Object.keys(options)) {
		if (!usage.options.some((option) => option.name === name)) throw new BadRequest(`No option is called ${name}`);
	}
	for (const option of usage.options) {
		const problem = optionProblem(option, options[option.name]);
		if (problem) {
			throw new BadRequest(`${option.name}: ${problem.code}${'limit' in problem ? ` (${problem.limit})` : ''}`);
		}
	}
}

/**
 * Checks that a message has the pressed component, that it is enabled, and that it takes these values.
 *
 * @throws {BadRequest}
 */
export function checkPress(message: Message, { customId, values }: PressBody): void {
	const component = message.components
		.flatMap((row) => row.components)
		.find((part) => 'custom_id' in part && part.custom_id === customId);
	if (!component || component.disabled) throw new BadRequest('No such button or menu');
	if (!('options' in component)) {
		if (values) throw new BadRequest('A button has no values');
		return;
	}
	const { options, min_values: least = 1, max_values: most = 1 } = component;
	if (!values || values.length < least || values.length > most) {
		throw new BadRequest(`Choose ${least} to ${most} values`);
	}
	if (new Set(values).size < values.length || !values.every((value) => options.some((o) => o.value === value))) {
		throw new BadRequest('No such value');
	}
}
