import { type APIApplication, type APIUser, ApplicationFlags } from 'discord-api-types/v10';

/** The application the bot belongs to, as Discord gives it. */
export function application(id: string, bot: APIUser): APIApplication {
	return {
		id,
		name: bot.username,
		icon: null,
		description: '',
		summary: '',
		bot_public: true,
		bot_require_code_grant: false,
		bot,
		verify_key: '0'.repeat(64),
		team: null,
		flags: ApplicationFlags.GatewayMessageContentLimited,
		flags_new: String(ApplicationFlags.GatewayMessageContentLimited),
	};
}
