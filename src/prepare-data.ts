import { join } from 'node:path';
import { prepareData } from './start/prepared-data.js';

// Run by the build: the starts to come find `data/` read and checked. What is wrong with it, they say themselves.
try {
	prepareData([join(import.meta.dirname, '..', 'data')], join(import.meta.dirname, 'data.json'));
} catch {
	// A folder that cannot even be looked into: nothing is prepared.
}
