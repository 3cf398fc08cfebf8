import { aBot } from '../support/a-bot.js';

const bot = aBot();

/** The clubs `/club` answers a name with: the one it shows and the others it offers, or those it asks about. */
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

/** Every word of a club's page. */
export async function clubPage(id: string): Promise<string> {
	return (await bot.ask('club', { name: `#${id}` })).text;
}

/** What `/season` says of each department, by its name: a line of clubs. */
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
