import { type APIUser, type Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import { type LocaleCode, localeOf } from './locale.js';

const USUAL_PERMISSIONS =
	PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages | PermissionFlagsBits.UseApplicationCommands;

const NO_FLAGS: number = 0;

/** What a test may say of a person. */
export interface PersonOptions {
	id?: string;
	name?: string;
	/** The person's language; English (US) by default. */
	locale?: LocaleCode;
	/** What the person may do in every server, such as `PermissionFlagsBits.ManageGuild`, beyond the usual. */
	permissions?: bigint;
	/** Whether the person installed the app for themselves. */
	hasInstalledApp?: boolean;
	isBot?: boolean;
}

/** Somebody as Discord knows them. */
export class Person {
	readonly id: string;
	readonly name: string;
	locale: Locale;
	permissions: bigint;
	hasInstalledApp: boolean;
	readonly #isBot: boolean;

	constructor(id: string, options: PersonOptions = {}) {
		this.id = id;
		this.name = options.name ?? `user-${this.id}`;
		this.locale = localeOf(options.locale ?? 'en-US');
		this.permissions = USUAL_PERMISSIONS | (options.permissions ?? 0n);
		this.hasInstalledApp = options.hasInstalledApp ?? false;
		this.#isBot = options.isBot ?? false;
	}

	/** The person as Discord gives them. */
	get data(): APIUser {
		return {
			id: this.id,
			username: this.name.toLowerCase(),
			discriminator: '0',
			global_name: this.name,
			avatar: null,
			bot: this.#isBot,
			flags: NO_FLAGS,
			public_flags: NO_FLAGS,
			primary_guild: null,
		};
	}
}
