import * as z from 'zod';
import { locales } from '../text/locale.js';

const Snowflake = z.string().regex(/^[1-9]\d{16,19}$/);
const Name = z.string().max(32);

/** A player as their page names them. */
export const PlayerBody = z.strictObject({
	id: Snowflake,
	name: z
		.string()
		.transform((name) => name.replace(/\p{C}+/gu, '').trim())
		.pipe(z.string().min(1).max(32)),
});

const sender = { player: PlayerBody, locale: z.enum(locales) };

/** A command, such as `/season 2008`. */
export const RunBody = z.strictObject({
	...sender,
	command: Name,
	subcommand: Name.optional(),
	options: z.record(Name, z.union([z.string(), z.number(), z.boolean()])),
});
export type RunBody = z.infer<typeof RunBody>;

/** A message command, used on a message. */
export const UseOnBody = z.strictObject({ ...sender, command: Name, message: Snowflake });
export type UseOnBody = z.infer<typeof UseOnBody>;

/** Plain text, as Discord takes it. */
export const SayBody = z.strictObject({ player: PlayerBody, text: z.string().trim().min(1).max(2000) });
export type SayBody = z.infer<typeof SayBody>;

/** A button or menu, pressed. */
export const PressBody = z.strictObject({
	...sender,
	message: Snowflake,
	customId: z.string().max(100),
	/** The options chosen in a select menu. */
	values: z.array(z.string().max(100)).max(25).optional(),
});
export type PressBody = z.infer<typeof PressBody>;

/** A submitted form. */
export const SubmitBody = z.strictObject({
	...sender,
	customId: z.string().max(100),
	/** A typed text, or the options chosen in a menu. */
	fields: z.record(z.string().max(100), z.union([z.string().max(4000), z.array(z.string().max(100)).max(25)])),
});
export type SubmitBody = z.infer<typeof SubmitBody>;

/** Someone types into an option with autocomplete. */
export const SuggestBody = z.strictObject({ ...sender, command: Name, option: Name, typed: z.string().max(6000) });
export type SuggestBody = z.infer<typeof SuggestBody>;

/** Someone dismisses a message that only they see. */
export const DismissBody = z.strictObject({ player: PlayerBody, message: Snowflake });
