/** The languages the bot speaks. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** Discord's locales that are Spanish; command texts are registered under both. */
export const spanishDiscordLocales = ['es-ES', 'es-419'] as const;

/** The language for a Discord locale such as `es-419` or `pt-BR`; English where the bot does not speak it. */
export function localeOf(discordLocale: string | null | undefined): Locale {
	return discordLocale?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
