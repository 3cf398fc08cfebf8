import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Bot } from '../../src/app/bot.js';
import type { Channel } from '../support/discord/channel.js';
import type { Message } from '../support/discord/message.js';
import type { StepClock } from '../support/real-bot.js';

const OPTION = /^quiz:answer:([^:]+):(\d+):(\d+)$/;

/** The four buttons of a question, in order. */
export function optionsOf(message: Message) {
	return message.components.flatMap((each) => {
		const id = each.type === ComponentType.Button && 'custom_id' in each ? OPTION.exec(each.custom_id) : null;
		if (!id || each.type !== ComponentType.Button || !('label' in each)) return [];
		const [customId, game = '', round = ''] = id;
		const isRight = each.style === ButtonStyle.Success;
		return [{ customId, game, round: Number(round), label: each.label, disabled: each.disabled ?? false, isRight }];
	});
}

/** Waits for a channel's question number `round`, from 0, to open. The right option comes from the bot's memory. */
export async function openQuestion(channel: Channel, bot: Bot, round = 0) {
	const message = await channel.waitFor((each) => optionsOf(each).some((option) => option.round === round));
	const options = optionsOf(message);
	const game = options[0]?.game ?? '';
	const question = bot.services.quizHost.openQuestion(channel.id, game);
	const right = options[question?.answer ?? -1];
	const wrong = options.find((option) => option !== right);
	if (!question || !right || !wrong) throw new Error('No such question is open');
	return { message, question, game, right, wrong };
}

/** Lets the open question's time run out. */
export function timeUp(clock: StepClock): Promise<void> {
	return clock.step();
}

/** Waits until a question's message shows its result. */
export function result(message: Message): Promise<Message> {
	return message.channel.waitFor((each) => each === message && optionsOf(each).every(({ disabled }) => disabled));
}

/** Waits for the message that ends a game. */
export function podium(channel: Channel): Promise<Message> {
	return channel.waitFor(({ content }) => /Final whistle!|¡Pitazo final!/.test(content));
}
