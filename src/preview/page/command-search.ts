import type { Locale } from '../../text/locale.js';
import { pathIn, type Usage } from '../usage.js';

/**
 * Commands that match a text: first by the start of their name, then of one of its words, then by anything inside it.
 */
export function searchUsages(typed: string, usages: readonly Usage[], locale: Locale): readonly Usage[] {
	const wanted = plain(typed);
	const rank = (usage: Usage) => {
		const paths = pathsOf(usage, locale);
		if (paths.some((path) => path.startsWith(wanted))) return 0;
		if (paths.some((path) => path.includes(` ${wanted}`))) return 1;
		return paths.some((path) => path.includes(wanted)) ? 2 : 3;
	};
	return usages
		.map((usage) => ({ usage, rank: rank(usage) }))
		.filter((found) => found.rank < 3)
		.sort((a, b) => a.rank - b.rank)
		.map(({ usage }) => usage);
}

/** The command that a text begins with, and the text after it; undefined while the name is incomplete. */
export function readUsage(
	typed: string,
	usages: readonly Usage[],
	locale: Locale,
): { readonly usage: Usage; readonly rest: string } | undefined {
	const text = typed.replace(/^\s*\//, '');
	const found = usages
		.flatMap((usage) => pathsOf(usage, locale).map((path) => ({ usage, path })))
		.filter(({ path }) => plain(text) === path || plain(text).startsWith(`${path} `))
		.sort((a, b) => b.path.length - a.path.length)[0];
	if (!found) return undefined;
	const words = found.path.split(' ').length;
	const rest = text.trimStart().split(/\s+/).slice(words).join(' ').trim();
	return { usage: found.usage, rest };
}

/** A text without case, accents and doubled spaces. */
export function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trimStart();
}

/** A command's names: in the reader's language, and in English, which is Discord's default. */
function pathsOf(usage: Usage, locale: Locale): readonly string[] {
	return [...new Set([plain(pathIn(locale, usage)), plain(pathIn('en', usage))])];
}
