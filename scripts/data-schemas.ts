import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Abroad } from '../src/domain/abroad.js';
import { Club } from '../src/domain/club.js';
import { Competition } from '../src/domain/competition.js';
import { Department } from '../src/domain/department.js';
import { Season } from '../src/domain/season.js';
import { Stadium } from '../src/domain/stadium.js';
import { Town } from '../src/domain/town.js';

/** The JSON Schema of every kind of data file, by file name. Made from the schemas the bot checks the data with. */
export const dataSchemas: Readonly<Record<string, object>> = {
	'season.schema.json': schemaOf(Season, 'A season: data/competitions/<competition>/<year>.json'),
	'competition.schema.json': schemaOf(Competition, 'A competition: data/competitions/<competition>/competition.json'),
	'clubs.schema.json': schemaOf(z.array(Club), 'The clubs: data/clubs.json'),
	'departments.schema.json': schemaOf(z.array(Department), 'The departments: data/departments.json'),
	'towns.schema.json': schemaOf(z.array(Town), 'The towns: data/towns.json'),
	'stadiums.schema.json': schemaOf(z.array(Stadium), 'The stadiums: data/stadiums.json'),
	'abroad.schema.json': schemaOf(Abroad, 'Clubs in cups abroad: data/abroad.json'),
};

/** A schema file's text. */
export function schemaText(schema: object): string {
	return `${JSON.stringify(schema, null, '\t')}\n`;
}

function schemaOf(schema: z.ZodType, title: string): object {
	return { title, ...z.toJSONSchema(schema, { io: 'input' }) };
}

if (process.argv[1] === import.meta.filename) {
	const folder = join(import.meta.dirname, '..', 'data', 'schemas');
	mkdirSync(folder, { recursive: true });
	for (const [name, schema] of Object.entries(dataSchemas)) writeFileSync(join(folder, name), schemaText(schema));
}
