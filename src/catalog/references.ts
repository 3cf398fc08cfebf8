import { roundsWithPaths } from '../domain/contradictions.js';
import type { Match } from '../domain/match.js';
import type { Round } from '../domain/round.js';
import type { Claim, Season } from '../domain/season.js';

/** A season's reference to something that is described in another file. */
export type Reference = {
	readonly kind: 'club' | 'department' | 'competition' | 'cup';
	readonly id: string;
	readonly path: readonly (string | number)[];
};

type Path = readonly (string | number)[];

/** Every reference by id in a season, with its JSON path. */
export function references(season: Season): readonly Reference[] {
	return [
		...ofClaim(season.champion, ['champion']),
		...ofClaim(season.runnerUp, ['runnerUp']),
		...season.promotions.flatMap(({ club: id, to }, index) => [
			club(id, ['promotions', index, 'club']),
			{ kind: 'competition' as const, id: to, path: ['promotions', index, 'to'] },
		]),
		...ofClaim(season.third, ['third']),
		...(season.relegations ?? []).flatMap(({ club: id, to }, index) => [
			club(id, ['relegations', index, 'club']),
			...(to === undefined ? [] : [{ kind: 'competition' as const, id: to, path: ['relegations', index, 'to'] }]),
		]),
		...season.abroad.flatMap(({ club: id, cup }, index) => [
			club(id, ['abroad', index, 'club']),
			{ kind: 'cup' as const, id: cup, path: ['abroad', index, 'cup'] },
		]),
		...season.topScorers.flatMap(({ club: id }, index) =>
			id === undefined ? [] : [club(id, ['topScorers', index, 'club'])],
		),
		...season.records.flatMap((record, index) => ofMatch(record, ['records', index])),
		...season.stages.flatMap((stage, index) => {
			const at = ['stages', index];
			if (stage.id === 'departmental') {
				return [
					...stage.qualifiers.flatMap((row, i) => [
						club(row.club, [...at, 'qualifiers', i, 'club']),
						department(row.department, [...at, 'qualifiers', i, 'department']),
					]),
					...stage.missing.map((id, i) => department(id, [...at, 'missing', i])),
				];
			}
			if (stage.id !== 'regional') return [];
			return stage.regions.flatMap((region, i) => [
				...region.departments.map((id, d) => department(id, [...at, 'regions', i, 'departments', d])),
				...region.qualified.flatMap((claim, c) => ofClaim(claim, [...at, 'regions', i, 'qualified', c])),
			]);
		}),
		...roundsWithPaths(season).flatMap(({ round, path }) => ofRound(round, path)),
	];
}

function club(id: string, path: Path): Reference {
	return { kind: 'club', id, path };
}

function department(id: string, path: Path): Reference {
	return { kind: 'department', id, path };
}

function ofClaim(claim: Claim | undefined, path: Path): Reference[] {
	if (!claim) return [];
	return [
		club(claim.club, [...path, 'club']),
		...claim.variants.map((variant, index) => club(variant.club, [...path, 'variants', index, 'club'])),
		...claim.departments.map((id, index) => department(id, [...path, 'departments', index])),
	];
}

function ofMatch({ home, away }: Pick<Match, 'home' | 'away'>, path: Path): Reference[] {
	return [club(home, [...path, 'home']), club(away, [...path, 'away'])];
}

function ofRound(round: Round, path: Path): Reference[] {
	if (round.type === 'ties') {
		const present = round.clubs.map((id, index) => club(id, [...path, 'clubs', index]));
		const inTies = round.ties.flatMap((tie, index) => {
			const at = [...path, 'ties', index];
			return [
				...tie.clubs.map((id, side) => club(id, [...at, 'clubs', side])),
				...tie.legs.flatMap((leg, number) => ofMatch(leg, [...at, 'legs', number])),
				...(tie.decider ? ofMatch(tie.decider, [...at, 'decider']) : []),
			];
		});
		return [...present, ...inTies];
	}
	return [
		...round.clubs.map((id, index) => club(id, [...path, 'clubs', index])),
		...round.matches.flatMap((match, index) => ofMatch(match, [...path, 'matches', index])),
		...(round.table ?? []).map((row, index) => club(row.club, [...path, 'table', index, 'club'])),
		...(round.playOff ? ofMatch(round.playOff, [...path, 'playOff']) : []),
	];
}
