import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';

/** A message as the bot sends it, on whichever route; all fields are optional since an edit names only what changes. */
export interface MessageBody {
	content?: string | null;
	embeds?: APIEmbed[] | null;
	components?: APIMessageTopLevelComponent[] | null;
	flags?: MessageFlags | null;
	allowed_mentions?: APIAllowedMentions | null;
	attachments?: { id: string; filename?: string; description?: string }[] | null;
	nonce?: string | number;
	enforce_nonce?: boolean;
	tts?: boolean;
	message_reference?: { message_id: string } | null;
}
