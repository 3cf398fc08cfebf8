import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataSchemas, schemaText } from '../scripts/data-schemas.js';

describe('data/schemas', () => {
	it.each(Object.entries(dataSchemas))('%s is what the code checks (else: npm run data:schemas)', (name, schema) => {
		expect(readFileSync(`data/schemas/${name}`, 'utf8')).toBe(schemaText(schema));
	});

	it('holds nothing else', () => {
		expect(readdirSync('data/schemas').toSorted()).toEqual(Object.keys(dataSchemas).toSorted());
	});
});
