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
	/** Hears what people write in channels; absent where nobody's messages are to be read. Never rejects. */
	readonly hear?: ((message: ChatMessage) => Promise<void>) | undefined;
	readonly log: Log;
	readonly observer: Observer;
	/** Nobody is kept from anything without them. */
	readonly limits?: PersonLimits | undefined;
};
