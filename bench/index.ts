import { benchDispatch } from './dispatch.js';
import { benchSearch } from './search.js';

await benchDispatch();
benchSearch();
