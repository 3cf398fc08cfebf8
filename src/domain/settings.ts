import * as z from 'zod';
import { Snowflake } from './snowflake.js';

/** Bounds of the time for a question, in seconds. */
export const SECONDS = { least: 5, most: 60, usual: 20 } as const;
/** Maximum number of channels that a server can name. */
export const CHANNELS = 50;

/** Maximum number of competitions that a server can choose. */
export const COMPETITIONS = 25;

/** What a server can switch off. */
export const Mode = z.enum(['daily', 'club', 'cup', 'sudden', 'road', 'collection', 'share']);
export type Mode = z.infer<typeof Mode>;

/** What a server has chosen. */
export const Settings = z.strictObject({
	version: z.literal(2),
	/** Language of what everyone reads; `auto` is the server's own. */
	language: z.enum(['auto', 'en', 'es']),
	/** Somebody used Spanish in a server whose language nothing else tells; holds until `/settings` sets a language. */
	heard: z.literal('es').optional(),
	/** Id of the competition that is meant when none is named; the first one when left out. */
	competition: z.string().optional(),
	/** Ids of the competitions that lookups and quizzes are kept to, in their order; all of them when left out. */
	competitions: z.array(z.string()).min(1).max(COMPETITIONS).optional(),
	/** Time for a question, in seconds. */
	seconds: z.int().min(SECONDS.least).max(SECONDS.most),
	/** Lookups do not give an open question away. */
	guard: z.boolean(),
	/** Where quizzes are allowed; everywhere when left out, nowhere when empty. */
	channels: z.array(Snowflake).max(CHANNELS).optional(),
	/**
	 * Where the daily is posted each day, and from which hour on in Lima's time. `locale` is the server's language when
	 * this was set; it stands in for `auto`.
	 */
	daily: z.strictObject({ channel: Snowflake, hour: z.int().min(0).max(23), locale: z.enum(['en', 'es']) }).optional(),
	/** What is switched off; nothing when left out. */
	off: z.array(Mode).optional(),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a server that has chosen nothing. */
export const defaultSettings: Settings = { version: 2, language: 'auto', seconds: SECONDS.usual, guard: true };

/** Whether a server has switched something off. */
export function isOff({ off }: Pick<Settings, 'off'>, mode: Mode): boolean {
	return off?.includes(mode) ?? false;
}
