/** The schemas of `discord-api-spec` that the stand-in uses; the package ships them without types. */
declare module 'discord-api-spec/zod' {
	type Schema<T> = import('zod/v4/core').$ZodType<T>;
	type Message = import('./checks/message-body.js').MessageBody;

	export const ApplicationCommandUpdateRequestSchema: Schema<
		import('discord-api-types/v10').RESTPostAPIChatInputApplicationCommandsJSONBody
	>;
	export const CreateMessageInteractionCallbackRequestSchema: Schema<{ type: 4 | 5; data?: Message | null }>;
	export const UpdateMessageInteractionCallbackRequestSchema: Schema<{ type: 6 | 7; data?: Message | null }>;
	export const ModalInteractionCallbackRequestSchema: Schema<{
		type: 9;
		data: import('discord-api-types/v10').APIModalInteractionResponseCallbackData;
	}>;
	export const ApplicationCommandAutocompleteCallbackRequestSchema: Schema<{
		type: 8;
		data?: { choices?: import('discord-api-types/v10').APIApplicationCommandOptionChoice[] | null };
	}>;
	export const IncomingWebhookRequestPartialSchema: Schema<Message>;
	export const IncomingWebhookUpdateRequestPartialSchema: Schema<Message>;
	export const MessageCreateRequestSchema: Schema<Message>;
	export const MessageEditRequestPartialSchema: Schema<Message>;
	export const MessageResponseSchema: Schema<import('discord-api-types/v10').APIMessage>;
}
