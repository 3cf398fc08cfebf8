import { references } from '../catalog/references.js';
import { Season } from '../domain/season.js';

/** A season in which clubs that somebody has declared to be one share an id. `ids` maps old ids to new ones. */
export function withMerged(season: Season, ids: ReadonlyMap<string, string>): Season {
	const merged = references(season).flatMap(({ kind, id, path }) => {
		const to = kind === 'club' ? ids.get(id) : undefined;
		return to === undefined ? [] : [{ path, to }];
	});
	if (merged.length === 0) return season;
	return Season.parse(merged.reduce<unknown>((value, { path, to }) => withValue(value, path, to), season));
}

/** A value with the text at a path in it replaced. */
function withValue(value: unknown, [key, ...rest]: readonly (string | number)[], text: string): unknown {
	if (key === undefined) return text;
	if (Array.isArray(value)) return value.map((each, index) => (index === key ? withValue(each, rest, text) : each));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value);
	return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? withValue(each, rest, text) : each]));
}
