import { aBot } from '../support/a-bot.js';

const bot = aBot();

/** The clubs that `/club` finds for a name: the one it shows and the others it offers, or those to choose from. */
export async function clubsFor(name: string): Promise<readonly string[]> {
	const answer = await bot.ask('club', { name });
	const picker = answer.menus.find(({ custom_id }) => custom_id === 'club:show');
	if (picker) return picker.options.map(({ value }) => value);
	if (answer.how === 'private') return answer.buttons.map(({ custom_id }) => custom_id.replace('club:show:', ''));
	const { catalog } = bot.bot.services;
	const shown = catalog.clubs.filter(({ id }) => answer.content?.startsWith(`**${catalog.clubLabel(id)}**`));
	const others = answer.menus.find(({ custom_id }) => custom_id === 'club:other');
	return [...shown.map(({ id }) => id), ...(others?.options ?? []).map(({ value }) => value)];
}

/** The whole text of a club's page. */
export async function clubPage(id: string): Promise<string> {
	return (await bot.ask('club', { name: `#${id}` })).text;
}

/** The line of clubs that `/season` shows for each department, by the department's name. */
export async function departmentLines(year: number): Promise<ReadonlyMap<string, string>> {
	const { embeds } = await bot.ask('season', { year: `${year}` });
	return new Map(
		embeds
			.map(({ description = '' }) => description)
			.join('\n')
			.split('\n')
			.flatMap((line) => {
				const [, department, clubs] = /^\*\*(.+)\*\* · (.+)$/.exec(line) ?? [];
				return department !== undefined && clubs !== undefined ? [[department, clubs] as const] : [];
			}),
	);
}
