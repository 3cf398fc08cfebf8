import type { Choice } from '../views/choices.js';
import type { Answer } from './answer.js';
import type { Bot } from './bot.js';
import type { Caller } from './caller.js';
import { dispatch, suggest } from './dispatch.js';
import type { Handled } from './observer.js';
import type { Request, Typing } from './request.js';
import { timeOfSnowflake } from './snowflake.js';

/**
 * Answers a request and tells the observer how it went.
 *
 * @param send Brings the answer to the person.
 * @param acknowledge Tells Discord that an answer will come, if it takes long.
 * @throws What these throw. The answer is lost then; if `acknowledge` throws, the request is not carried out at all.
 */
export async function handle(
	request: Request,
	caller: Caller,
	bot: Bot,
	send: (answer: Answer) => Promise<void>,
	acknowledge = async () => {},
): Promise<void> {
	const { id, kind, command } = request;
	if (bot.commands.get(command)?.takesLong?.(request)) {
		await acknowledge().catch((error) =>
			sent({ id, kind, command, outcome: 'answered' }, bot, () => Promise.reject(error)),
		);
	}
	const answer = await dispatch(request, caller, bot);
	let hasArrived = false;
	try {
		await sent({ id, kind, command, outcome: answer.outcome }, bot, () => send(answer));
		// An error message that has arrived is not what was asked for.
		hasArrived = answer.outcome === 'answered';
	} finally {
		await Promise.all(answer.afterwards.map((step) => step(hasArrived))).catch((err) =>
			bot.log.error({ err, interaction: id }, 'A step after an answer failed'),
		);
	}
}

/**
 * Offers completions of an option, none to someone who types too fast, and tells the observer how it went.
 *
 * @throws What `send` throws.
 */
export async function offer(
	typing: Typing,
	caller: Caller,
	bot: Bot,
	send: (choices: readonly Choice[]) => Promise<void>,
): Promise<void> {
	const admitted = (await bot.limits?.admitsTyping(caller.person.id)) ?? true;
	const choices = admitted ? suggest(typing, caller, bot) : [];
	const { id, command } = typing;
	const outcome = admitted ? 'answered' : 'user-error';
	await sent({ id, kind: 'suggest', command, outcome }, bot, () => send(choices));
}

async function sent(
	done: Pick<Handled, 'kind' | 'command' | 'outcome'> & { readonly id: string },
	{ commands, services, observer }: Bot,
	send: () => Promise<void>,
): Promise<void> {
	const { id, kind, outcome } = done;
	const command = commands.has(done.command) ? done.command : 'other';
	const tell = (how: Handled['outcome']) => {
		// Discord's clock and this one may differ a little.
		const ms = Math.max(0, services.clock.now() - timeOfSnowflake(id));
		observer.handled({ interaction: id, kind, command, outcome: how, ms });
	};
	try {
		await send();
	} catch (error) {
		tell('lost');
		throw error;
	}
	tell(outcome);
}
