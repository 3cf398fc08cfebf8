import type { ClubId } from './club.js';
import type { Contradiction } from './contradiction.js';
import { hasEveryQualifier, qualifiersOf, regionsOf } from './decider.js';
import type { Region, Season } from './season.js';
import { clubsOf } from './standing.js';

/** What cannot be true of a season's stages together: who qualified, and which region they then played in. */
export function ofStages(season: Season): readonly Contradiction[] {
	return [...ofIds(season), ...ofQualifiers(season), ...ofRegions(season)];
}

function ofIds({ stages }: Season): Contradiction[] {
	return stages
		.map(({ id }) => id)
		.filter((id, index, ids) => ids.indexOf(id) !== index)
		.map((id) => ({ path: ['stages'], expected: `one stage "${id}" only` }));
}

function ofQualifiers(season: Season): Contradiction[] {
	const index = season.stages.findIndex(({ id }) => id === 'departmental');
	const stage = season.stages[index];
	if (stage?.id !== 'departmental') return [];
	const at = ['stages', index];
	const seen = new Set<ClubId>();
	const twice = stage.qualifiers.flatMap(({ club }, row) => {
		const again = seen.has(club);
		seen.add(club);
		return again ? [{ path: [...at, 'qualifiers', row, 'club'], expected: `"${club}" only once` }] : [];
	});
	const listed = new Set(stage.qualifiers.map(({ department }) => department));
	const missing = stage.missing.flatMap((id, row) =>
		listed.has(id) ? [{ path: [...at, 'missing', row], expected: `no "${id}": one of its clubs is listed` }] : [],
	);
	return [...twice, ...missing];
}

function ofRegions(season: Season): Contradiction[] {
	const index = season.stages.findIndex(({ id }) => id === 'regional');
	const regions = regionsOf(season);
	const departments = regions.flatMap((region) => region.departments);
	const doubled = departments.filter((id, place) => departments.indexOf(id) !== place);
	const whole = hasEveryQualifier(season);
	const homes = new Map(qualifiersOf(season).map(({ club, department }) => [club, department]));
	const strangers = regions.flatMap((region, place) =>
		region.departments.length === 0
			? []
			: membersOf(region).flatMap((club) => {
					const home = homes.get(club);
					if (home === undefined ? !whole : region.departments.includes(home)) return [];
					const expected = `a club that qualified from ${region.departments.join(', ')}, unlike "${club}"`;
					return [{ path: ['stages', index, 'regions', place], expected }];
				}),
	);
	return [
		...doubled.map((id) => ({ path: ['stages'], expected: `department "${id}" in one region only` })),
		...strangers,
	];
}

/** Every club that is known to have played in a region. */
function membersOf({ rounds, qualified }: Region): readonly ClubId[] {
	return [...new Set([...rounds.flatMap(clubsOf), ...qualified.map(({ club }) => club)])];
}
