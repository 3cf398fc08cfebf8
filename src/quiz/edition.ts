import * as z from 'zod';
import { CompetitionId } from '../domain/competition.js';
import { COMPETITIONS } from '../domain/settings.js';
import { Day } from './lima-day.js';

/** The competitions that a day is dealt from, sorted: the order in which a server has chosen them does not matter. */
export const DealtFrom = z
	.array(CompetitionId)
	.min(1)
	.max(COMPETITIONS + 1);
export type DealtFrom = z.infer<typeof DealtFrom>;

/** A day of some competitions, or of the usual ones. Everybody with the same ones shares it. */
export type Edition = { readonly date: Day; readonly of?: readonly CompetitionId[] | undefined };

const MARK = /^[0-9a-z]{1,13}$/;

/** Names an edition in buttons and in what is stored: `2026-07-01`, of some competitions `2026-07-01.1k2x9`. */
export const EditionId = z.string().refine((text) => {
	const [date, mark, ...others] = text.split('.');
	return Day.safeParse(date).success && (mark === undefined || MARK.test(mark)) && others.length === 0;
}, 'expected a day, and what names its competitions');

/** The same edition has the same, and no other has. */
export function editionId({ date, of }: Edition): string {
	return of ? `${date}.${markOf(of)}` : date;
}

/** The day of an edition, by what names it. */
export function dayOfEdition(id: string): Day {
	return id.slice(0, 'YYYY-MM-DD'.length);
}

/**
 * What a server's days are dealt from.
 *
 * @param kept What it is kept to, if it is.
 * @returns Undefined where these are the usual ones.
 */
export function dealtFrom(
	kept: readonly CompetitionId[] | undefined,
	usual: readonly CompetitionId[],
): DealtFrom | undefined {
	const of = [...new Set(kept)].sort();
	return kept === undefined || of.join() === usual.toSorted().join() ? undefined : of;
}

/** FNV-1a, in 64 bits: competitions that differ have another one, as far as chance allows. */
function markOf(of: readonly CompetitionId[]): string {
	let mark = 0xcbf29ce484222325n;
	for (const letter of of.join(' ')) mark = BigInt.asUintN(64, (mark ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n);
	return mark.toString(36);
}
