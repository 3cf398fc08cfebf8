import type { CupEdition } from '../domain/abroad.js';
import { isOwn } from '../domain/abroad.js';
import type { Club } from '../domain/club.js';
import type { Reads } from './data.js';
import { type DataProblem, pathText } from './data-problem.js';
import { type Reference, references } from './references.js';

/** Every reference to an id that does not exist. */
export function unknownReferences(reads: Reads): DataProblem[] {
	const idsOf = (all: readonly { readonly value: { readonly id: string } }[]) =>
		new Set(all.map(({ value }) => value.id));
	const known = {
		department: idsOf(reads.departments),
		club: idsOf(reads.clubs),
		competition: idsOf(reads.competitions),
		cup: idsOf(reads.cups),
	};
	const unknown =
		(file: string, at: readonly (string | number)[]) =>
		({ kind, id, path }: Reference) =>
			known[kind].has(id)
				? []
				: [{ file, path: pathText([...at, ...path]), expected: `a ${kind} that is known, not "${id}"` }];
	return [
		...reads.clubs.flatMap(({ file, path, value }) => ofClub(value).flatMap(unknown(file, path))),
		...reads.towns.flatMap(({ file, path, value }) =>
			unknown(file, path)({ kind: 'department', id: value.department, path: ['department'] }),
		),
		...reads.seasons.flatMap(({ file, value }) => references(value).flatMap(unknown(file, []))),
		...reads.editions.flatMap(({ file, path, value }) => ofEdition(value).flatMap(unknown(file, path))),
	];
}

function ofClub({ department, rivals }: Club): Reference[] {
	return [
		...(department === undefined ? [] : [{ kind: 'department' as const, id: department, path: ['department'] }]),
		...rivals.flatMap(({ club: id }, index) =>
			id === undefined ? [] : [{ kind: 'club' as const, id, path: ['rivals', index, 'club'] }],
		),
	];
}

function ofEdition({ cup, entrants, matches }: CupEdition): Reference[] {
	return [
		{ kind: 'cup', id: cup, path: ['cup'] },
		...entrants.map(({ club: id }, index) => ({ kind: 'club' as const, id, path: ['entrants', index, 'club'] })),
		...matches.flatMap((match, index) =>
			(['home', 'away'] as const).flatMap((side) => {
				const id = match[side];
				return isOwn(id) ? [{ kind: 'club' as const, id, path: ['matches', index, side] }] : [];
			}),
		),
	];
}
