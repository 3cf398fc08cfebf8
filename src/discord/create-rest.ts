import { DiscordAPIError, type InternalRequest, REST, type RESTOptions } from '@discordjs/rest';

/**
 * A rate limit that lasts longer than this, in milliseconds, is not waited for by the call that meets it: whoever made the
 * call decides. Discord's own limits, such as five messages in five seconds, are shorter.
 */
const LIMIT_WAIT_MS = 6_000;

/** Discord's REST API, for one bot. */
export class BotRest extends REST {
	/** Called when Discord has refused the token twice in a row; for good, as it seems. */
	onTokenRefused: (error: DiscordAPIError) => void = () => {};

	/** REST forgets its token after any refusal, and would send nothing ever again. This one keeps it. */
	override setToken(token: string): this {
		return token ? super.setToken(token) : this;
	}

	/** One refusal of the token may be a mishap of Discord's: the call is made once more. */
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
 * @param apiUrl Discord's API, without the version; Discord's own when left out.
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
		// Without a word on how long it lasts REST would try again at once, and again.
		rejectOnRateLimit: ({ retryAfter, timeToReset }) =>
			retryAfter === 0 || Math.max(retryAfter, timeToReset) > LIMIT_WAIT_MS,
	}).setToken(token);
}

function isTokenRefused(error: unknown): error is DiscordAPIError {
	return error instanceof DiscordAPIError && error.status === 401;
}
