import * as z from 'zod';
import { CompetitionId } from '../domain/competition.js';
import { COMPETITIONS } from '../domain/settings.js';
import { Day } from './lima-day.js';

/** The competitions that a day's daily is dealt from, sorted: the order a server chose does not matter. */
export const DealtFrom = z
	.array(CompetitionId)
	.min(1)
	.max(COMPETITIONS + 1);
export type DealtFrom = z.infer<typeof DealtFrom>;

/** A day's daily, of some competitions or of the usual ones. Everybody with the same competitions shares it. */
export type Edition = { readonly date: Day; readonly of?: readonly CompetitionId[] | undefined };

const MARK = /^[0-9a-z]{1,13}$/;

/** The id of an edition in buttons and in the store: `2026-07-01`, of chosen competitions `2026-07-01.1k2x9`. */
export const EditionId = z.string().refine((text) => {
	const [date, mark, ...others] = text.split('.');
	return Day.safeParse(date).success && (mark === undefined || MARK.test(mark)) && others.length === 0;
}, 'expected a day, and what names its competitions');

/** The id of an edition. */
export function editionId({ date, of }: Edition): string {
	return of ? `${date}.${markOf(of)}` : date;
}

/** The day of an edition, by its id. */
export function dayOfEdition(id: string): Day {
	return id.slice(0, 'YYYY-MM-DD'.length);
}

/**
 * The competitions that a server's dailies are dealt from.
 *
 * @param kept The competitions that the server is limited to, if any.
 * @returns Undefined if these are the usual ones.
 */
export function dealtFrom(
	kept: readonly CompetitionId[] | undefined,
	usual: readonly CompetitionId[],
): DealtFrom | undefined {
	const of = [...new Set(kept)].sort();
	return kept === undefined || of.join() === usual.toSorted().join() ? undefined : of;
}

/** FNV-1a hash, 64 bits, of the competitions: a collision is improbable. */
function markOf(of: readonly CompetitionId[]): string {
	let mark = 0xcbf29ce484222325n;
	for (const letter of of.join(' ')) mark = BigInt.asUintN(64, (mark ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n);
	return mark.toString(36);
}
