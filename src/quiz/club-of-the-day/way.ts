import type { Town } from '../../domain/town.js';

type Point = Pick<NonNullable<Town['coordinates']>, 'latitude' | 'longitude'>;

/** Compass points, clockwise from north. */
export const winds = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Wind = (typeof winds)[number];

/** The distance between two places as the crow flies, and the direction; no direction within one town. */
export type Way = { readonly km: number; readonly wind?: Wind | undefined };

const EARTH_KM = 6_371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The great-circle distance (haversine) and the initial bearing between two places. */
export function wayBetween(from: Point, to: Point): Way {
	const [a, b] = [radians(from.latitude), radians(to.latitude)];
	const east = radians(to.longitude - from.longitude);
	const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(east / 2) ** 2;
	const km = Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half))));
	if (km === 0) return { km };
	const bearing = Math.atan2(
		Math.sin(east) * Math.cos(b),
		Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(east),
	);
	const eighth = Math.round((bearing / (2 * Math.PI)) * winds.length);
	return { km, wind: winds.at(eighth % winds.length) };
}
