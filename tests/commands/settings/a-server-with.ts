import { loadCatalog } from '../../../src/catalog/load.js';
import { aFolderOf, aLeague, imported } from '../../import/made-up-results.js';
import { aBot, ownCatalog } from '../../support/a-bot.js';
import { manager } from './a-manager.js';

const folder = aFolderOf({
	'in/2001/li.1.json': aLeague('Liga Austral 2001', ['Melgar', 'Duna', 'Estero', 'Faro']),
	'in/2001/bo.1.json': aLeague('Copa Boreal 2001', ['Gruta', 'Hoya', 'Isla', 'Jara']),
});
const { to } = imported(folder, { catalog: ownCatalog });
export const catalog = loadCatalog(['data', to]);

/** A server that has chosen its competitions. */
export async function aServerWith(competitions: string) {
	const bot = aBot({ catalog });
	const told = await bot.ask('settings', { competitions }, manager);
	return { ...bot, told };
}

/** The names of choices. */
export const namesOf = (choices: readonly { readonly name: string }[]) => choices.map(({ name }) => name);
