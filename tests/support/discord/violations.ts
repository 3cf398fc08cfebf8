import type { $ZodType } from 'zod/v4/core';
import { ApiError } from './api-error.js';
import { errorsTree, type Problem } from './checks/problem.js';
import { checkSchema } from './checks/schema-problems.js';

/** A rule of Discord or of this project that the bot broke. */
export interface Violation {
	/** The route it was sent to, such as `POST /channels/:channel/messages`. */
	route: string;
	/** Where in the body, such as `embeds.0.title`. */
	path: string;
	rule: string;
	message: string;
}

/** The list of everything the bot did wrong. */
export class Violations {
	readonly list: Violation[] = [];
	/** Whether bodies are checked at all. */
	readonly checks: boolean;
	readonly #isDiscordJs: boolean;

	/** @param options.isDiscordJs Whether the bot is a client of discord.js. */
	constructor({ checks = true, isDiscordJs = false } = {}) {
		this.checks = checks;
		this.#isDiscordJs = isDiscordJs;
	}

	add(violation: Violation): void {
		this.list.push(violation);
	}

	/** Records problems, and refuses the request when Discord would. */
	judge(route: string, problems: Problem[]): void {
		if (!this.checks) return;
		for (const { path, code, message } of problems) {
			this.add({ route, path: path.map(String).join('.'), rule: code, message });
		}
		const refused = problems.filter((problem) => !problem.tolerated);
		if (refused.length > 0) throw new ApiError('invalidForm', errorsTree(refused));
	}

	/**
	 * What Discord reads of a body; records what is wrong, and refuses the request when Discord would.
	 *
	 * @param sentByDiscordJs Fields that a client of discord.js always sends though the schema lacks them; nobody else may.
	 */
	parse<T>(route: string, schema: $ZodType<T>, body: unknown, sentByDiscordJs: readonly string[] = []): T {
		if (this.#trusts<T>(body)) return body;
		const { data, problems } = checkSchema(schema, body, this.#isDiscordJs ? sentByDiscordJs : []);
		this.judge(route, problems);
		if (data === undefined) throw new ApiError('invalidForm');
		return data;
	}

	#trusts<T>(_: unknown): _ is T {
		return !this.checks;
	}

	/** Throws when there are any, with all of them in the message. */
	assertNone(): void {
		if (this.list.length === 0) return;
		const lines = this.list.map(({ route, path, rule, message }) => `- ${route}: ${path}: ${rule}: ${message}`);
		throw new Error(`The bot broke Discord's rules:\n${lines.join('\n')}`);
	}
}
