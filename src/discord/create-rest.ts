import { DiscordAPIError, type InternalRequest, REST, type RESTOptions } from '@discordjs/rest';

/**
 * A rate limit that lasts longer than this, in milliseconds, is not waited for here: whoever made the call decides.
 * Discord's own limits, such as five messages in five seconds, are shorter.
 */
const LIMIT_WAIT_MS = 6_000;

/** Discord's REST API, for one bot. */
export class BotRest extends REST {
	/** Called when Discord has refused the token twice in a row, so probably for good. */
	onTokenRefused: (error: DiscordAPIError) => void = () => {};

	/** REST drops its token after any refusal, and would then never send anything again. This one keeps it. */
	override setToken(token: string): this {
		return token ? super.setToken(token) : this;
	}

	/** Retries once, since a single refusal of the token may be a fault of Discord's. */
	override async request(options: InternalRequest): Promise<unknown> {
		try {
			return await super.request(options);
		} catch (error) {
			if (!isTokenRefused(error)) throw error;
		}
		try {
			return await super.request(options);
		} catch (error) {
			if (isTokenRefused(error)) this.onTokenRefused(error);
			throw error;
		}
	}
}

/**
 * @param apiUrl Discord's API, without the version; Discord's own if left out.
 * @param options `timeout` of each try in milliseconds, and `retries`.
 */
export function createRest(
	token: string,
	apiUrl?: string,
	options: Partial<Pick<RESTOptions, 'timeout' | 'retries'>> = {},
): BotRest {
	return new BotRest({
		...options,
		...(apiUrl !== undefined && { api: apiUrl }),
		// If Discord does not say how long a limit lasts, REST would retry at once, over and over.
		rejectOnRateLimit: ({ retryAfter, timeToReset }) =>
			retryAfter === 0 || Math.max(retryAfter, timeToReset) > LIMIT_WAIT_MS,
	}).setToken(token);
}

function isTokenRefused(error: unknown): error is DiscordAPIError {
	return error instanceof DiscordAPIError && error.status === 401;
}
