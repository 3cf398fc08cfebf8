/** Settings of a stand-in. */
export interface StandInOptions {
	token?: string;
	/** How long a bot may take for its first answer. */
	deadlineMs?: number;
	/** How long an interaction's token is good for edits and follow-ups. */
	tokenLifetimeMs?: number;
	heartbeatIntervalMs?: number;
	/** How many shards Discord recommends. */
	shards?: number;
	/** How many requests and interactions to remember; the oldest go first. */
	requestLimit?: number;
	/** Whether what the bot sends is held against Discord's rules. A bench does without, so as to measure the bot alone. */
	checks?: boolean;
	/** Whether the bot is a client of discord.js, which sends some fields with everything, known there or not. */
	isDiscordJs?: boolean;
}
