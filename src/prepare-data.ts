import { join } from 'node:path';
import { prepareData } from './catalog/prepared-data.js';

// Run by the build: the starts to come find `data/` read and checked. What is wrong in it, they say themselves.
prepareData([join(import.meta.dirname, '..', 'data')], join(import.meta.dirname, 'data.json'));
