import { benchSearch } from './search.js';

benchSearch();
