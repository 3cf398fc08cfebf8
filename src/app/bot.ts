import type { Command, Services } from './command.js';
import type { Log } from './log.js';
import type { Observer } from './observer.js';
import type { PersonLimits } from './person-limits.js';
import type { PictureGiver } from './pictures.js';
import type { ChatMessage } from './quiz/chat-answers.js';

/** The bot, without Discord: everything a rim needs. */
export type Bot = {
	readonly commands: ReadonlyMap<string, Command>;
	readonly services: Services;
	readonly pictures: PictureGiver;
	/** Takes in a message that somebody wrote in a channel; absent if the bot reads none. Never rejects. */
	readonly hear?: ((message: ChatMessage) => Promise<void>) | undefined;
	readonly log: Log;
	readonly observer: Observer;
	/** Without them nobody is limited. */
	readonly limits?: PersonLimits | undefined;
};
