import process from 'node:process';
import { benchBesideBare } from './beside-bare.js';
import { benchDispatch } from './dispatch.js';
import { benchLeagues } from './leagues.js';
import { benchOwnData } from './own-data.js';
import { benchPage } from './page.js';
import { benchPictures } from './pictures.js';
import { benchPresses } from './presses.js';
import { benchRituals } from './rituals.js';
import { benchSearch } from './search.js';
import { benchServers } from './servers.js';
import { benchStart } from './start.js';

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
	dispatch: benchDispatch,
	search: benchSearch,
	leagues: benchLeagues,
	bare: benchBesideBare,
	presses: benchPresses,
	'own-data': benchOwnData,
	servers: benchServers,
	rituals: benchRituals,
	start: benchStart,
	page: benchPage,
	pictures: benchPictures,
};

/** `npm run bench [-- part …]`: all parts if none is named. */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) {
	console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
	process.exit(1);
}
for (const [name, run] of Object.entries(parts)) if (named.length === 0 || named.includes(name)) await run();
