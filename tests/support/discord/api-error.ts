/** A node of the `errors` tree of a refused form, as Discord shapes it. */
export interface ErrorsTree {
	[key: string]: ErrorsTree | { code: string; message: string }[];
}

/** What Discord answers with when it refuses: HTTP status, its own code, its words. */
const REFUSALS = {
	unauthorized: [401, 0, '401: Unauthorized'],
	unknownRoute: [404, 0, '404: Not Found'],
	unknownApplication: [404, 10002, 'Unknown Application'],
	unknownChannel: [404, 10003, 'Unknown Channel'],
	unknownGuild: [404, 10004, 'Unknown Guild'],
	unknownMember: [404, 10007, 'Unknown Member'],
	unknownMessage: [404, 10008, 'Unknown Message'],
	unknownUser: [404, 10013, 'Unknown User'],
	unknownEmoji: [400, 10014, 'Unknown Emoji'],
	unknownWebhook: [404, 10015, 'Unknown Webhook'],
	unknownInteraction: [404, 10062, 'Unknown interaction'],
	alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
	missingAccess: [403, 50001, 'Missing Access'],
	notTheAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
	emptyMessage: [400, 50006, 'Cannot send an empty message'],
	missingPermissions: [403, 50013, 'Missing Permissions'],
	invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
	invalidForm: [400, 50035, 'Invalid Form Body'],
	entryPointRemoved: [400, 50240, "You cannot remove this app's Entry Point command in a bulk update operation."],
	invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
	serverError: [500, 0, '500: Internal Server Error'],
	unavailable: [503, 0, '503: Service Unavailable'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

/** The name of a refusal, such as `unknownMessage` for Discord's 10008. */
export type Refusal = keyof typeof REFUSALS;

/** A refusal on its way to the bot. */
export class ApiError extends Error {
	readonly status: number;
	readonly body: { message: string; code: number; errors?: ErrorsTree };

	constructor(refusal: Refusal, errors?: ErrorsTree) {
		const [status, code, message] = REFUSALS[refusal];
		super(message);
		this.status = status;
		this.body = { message, code, ...(errors && { errors }) };
	}
}
