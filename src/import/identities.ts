import type { Club, ClubId } from '../domain/club.js';
import { alikeAmong } from './alike-names.js';
import { coreKey, nameKey } from './club-names.js';
import { groupBy } from './group-by.js';
import type { OwnClub } from './own-clubs.js';
import type { ClubText } from './results.js';

/** One club as the files call it. */
export type Identity = {
	readonly country?: string | undefined;
	/** Its names: those in the folder, then those in the files, beginning with the one of most seasons. */
	readonly names: readonly string[];
	/** The club, if the folder or the bot's own data has it already. */
	readonly club?: Club | undefined;
	/** Whether the bot's own data has it, so that the folder need not. */
	readonly isOwn: boolean;
	/** The ids of clubs in the folder that somebody has declared to be this one. */
	readonly formerIds: readonly ClubId[];
};

/** A club that may be the same as some others, which have more seasons. */
export type Doubt = ClubText & { readonly maybe: readonly string[] };

/** What a person decided about a name: another name of the same club, or `false` for a club of its own. */
export type Decision = ClubText & { readonly sameAs: string | false | null };

type Named = ClubText & { readonly key: string; readonly seasons: Set<number> };
type Group = { readonly members: Named[]; club?: Club | undefined; isOwn?: boolean; readonly formerIds: ClubId[] };

/**
 * Tells which names in many seasons mean the same club: equal names do, and so do names that differ by `FC` only,
 * unless both played in one season. A person's decision overrides either.
 *
 * @param seasons The names of each season's clubs.
 * @param known The clubs of the folder.
 * @param ownClub Which of the bot's own clubs a name means.
 */
export function identify(
	seasons: readonly (readonly ClubText[])[],
	known: readonly Club[],
	decisions: readonly Decision[],
	ownClub: (club: ClubText) => OwnClub | undefined = () => undefined,
): { identityOf(club: ClubText): Identity; readonly all: readonly Identity[]; readonly doubts: readonly Doubt[] } {
	const groups = new Map<string, Group>();
	const cores = new Map<string, Group>();
	const owns = new Map<ClubId, Group>();
	const apart = new Set(decisions.filter(({ sameAs }) => sameAs === false).map(nameKey));
	/** The group of the bot's own club that a name means for sure. */
	const ownGroup = (name: ClubText): Group | undefined => {
		const club = ownClub(name)?.club;
		if (!club) return undefined;
		const group = owns.get(club.id) ?? { members: [], club, isOwn: true, formerIds: [] };
		owns.set(club.id, group);
		return group;
	};
	const add = (name: ClubText, group: Group) => {
		groups.set(nameKey(name), group);
		if (!cores.has(coreKey(name))) cores.set(coreKey(name), group);
	};
	for (const club of known) {
		const group: Group = { members: [], club, formerIds: [] };
		for (const name of [club.name, ...club.aliases].map((each) => ({ name: each, country: club.country }))) {
			if (!groups.has(nameKey(name)) && !(apart.has(nameKey(name)) && name.name !== club.name)) add(name, group);
		}
	}
	for (const each of namesOf(seasons).values()) {
		const isApart = apart.has(each.key);
		const near = isApart ? undefined : (ownGroup(each) ?? cores.get(coreKey(each)));
		const isNew = !near || near.members.some((other) => haveMet(other, each));
		const group = groups.get(each.key) ?? (isNew ? { members: [], formerIds: [] } : near);
		group.members.push(each);
		add(each, group);
	}
	for (const { name, country, sameAs } of decisions) {
		if (typeof sameAs !== 'string') continue;
		const other = { name: sameAs, country };
		const from = groups.get(nameKey({ name, country }));
		const to = groups.get(nameKey(other)) ?? ownGroup(other);
		if (!from || !to || from === to) continue;
		to.members.push(...from.members);
		to.formerIds.push(...from.formerIds);
		if (!to.club) [to.club, to.isOwn] = [from.club, from.isOwn === true];
		else if (from.club) to.formerIds.push(from.club.id);
		for (const [key, group] of groups) if (group === from) groups.set(key, to);
	}
	const distinct = [...new Set(groups.values())];
	const identities = new Map(distinct.map((group) => [group, identityIn(group)]));
	return {
		identityOf(club) {
			const group = groups.get(nameKey(club));
			const identity = group && identities.get(group);
			if (!identity) throw new Error(`${club.name} was in no season`);
			return identity;
		},
		all: [...identities.values()],
		doubts: doubtsAmong(
			distinct.filter(({ members }) => members.length > 0),
			ownClub,
		),
	};
}

function namesOf(seasons: readonly (readonly ClubText[])[]): ReadonlyMap<string, Named> {
	const found = new Map<string, Named>();
	seasons.forEach((clubs, index) => {
		for (const club of clubs) {
			const key = nameKey(club);
			const named = found.get(key) ?? { ...club, key, seasons: new Set() };
			named.seasons.add(index);
			found.set(key, named);
		}
	});
	return found;
}

/** Whether both names are in one season, so that they are two clubs. */
function haveMet(first: Named, second: Named): boolean {
	return [...first.seasons].some((season) => second.seasons.has(season));
}

function identityIn({ members, club, isOwn = false, formerIds }: Group): Identity {
	const inOrder = members.toSorted((a, b) => b.seasons.size - a.seasons.size || a.name.length - b.name.length);
	return {
		names: [...new Set([...(club ? [club.name, ...club.aliases] : []), ...inOrder.map(({ name }) => name)])],
		country: club?.country ?? inOrder[0]?.country,
		club,
		isOwn,
		formerIds,
	};
}

function doubtsAmong(groups: readonly Group[], ownClub: (club: ClubText) => OwnClub | undefined): readonly Doubt[] {
	const all = groups.map((group, place) => ({ ...identityIn(group), group, place, size: sizeOf(group) }));
	return groupBy(all, ({ country = '' }) => country)
		.flatMap((here) => {
			const alike = alikeAmong(here.map(({ names }) => names[0] ?? ''));
			return here.map((each, index) => ({ each, others: alike(index).flatMap((other) => here[other] ?? []) }));
		})
		.flatMap(({ each, others }) => {
			const maybe = others.filter(
				(other) =>
					(other.size > each.size || (other.size === each.size && other.place < each.place)) &&
					!each.group.members.some((one) => other.group.members.some((two) => haveMet(one, two))),
			);
			const [name] = each.names;
			if (name === undefined) return [];
			const { country, isOwn } = each;
			const own = isOwn ? [] : (ownClub({ name, country })?.maybe ?? []);
			const names = [...new Set([...maybe.flatMap((other) => other.names[0] ?? []), ...own])];
			return names.length === 0 ? [] : [{ name, country, maybe: names }];
		});
}

/** In how many seasons a club plays. */
function sizeOf({ members }: Group): number {
	return new Set(members.flatMap(({ seasons }) => [...seasons])).size;
}
