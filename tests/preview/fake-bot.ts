import { ContextMenuCommandBuilder, SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandType, ButtonStyle } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Bot } from '../../src/app/bot.js';
import { type Command, defineCommand } from '../../src/app/command.js';
import { nobody } from '../../src/app/observer.js';
import { Pictures } from '../../src/app/pictures.js';
import { SettingsStore } from '../../src/store/settings-store.js';
import { button, rowOf } from '../../src/views/buttons.js';
import { customId } from '../../src/views/custom-id.js';
import { menuOf } from '../../src/views/menu.js';
import { framed } from '../../src/views/pictures/framed.js';
import { Colour, type View } from '../../src/views/view.js';
import { ownCatalog } from '../support/a-bot.js';
import { aClock } from '../support/a-clock.js';
import { memoryStore } from '../support/memory-store.js';
import { pngOf } from '../support/resvg.js';

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** A bot with a few small commands that together use every feature of the preview page. */
export function fakeBot(): Bot {
	const commands: readonly Command[] = [season, club, dice, echo];
	// The services that these commands use.
	const services = {
		settings: new SettingsStore(memoryStore().collection('settings')),
		clock: { now: () => 0 },
		catalog: ownCatalog,
	} as Bot['services'];
	return {
		commands: new Map(commands.map((command) => [command.definition.name, command])),
		services,
		pictures: new Pictures({ raster: { png: async (svg) => pngOf(svg) }, clock: aClock(), log }),
		log,
		observer: nobody,
	};
}

const YEARS = [2002, 2003, 2008, 2012, 2013];

const season = defineCommand({
	definition: new SlashCommandBuilder()
		.setName('season')
		.setNameLocalizations({ 'es-ES': 'temporada', 'es-419': 'temporada' })
		.setDescription('Shows a season')
		.setDescriptionLocalizations({ 'es-ES': 'Muestra una temporada', 'es-419': 'Muestra una temporada' })
		.addStringOption((option) =>
			option
				.setName('year')
				.setNameLocalizations({ 'es-ES': 'año', 'es-419': 'año' })
				.setDescription('Which year')
				.setRequired(true)
				.setMaxLength(40)
				.setAutocomplete(true),
		),
	input: z.strictObject({ year: z.string() }),
	run: ({ year }, { words }) => seasonView(year, words.locale),
	suggest: (_option, typed) =>
		YEARS.map(String)
			.filter((year) => year.includes(typed))
			.map((year) => ({ name: `Copa Perú ${year}`, value: year })),
	press: ([year = ''], { words }) => seasonView(year, words.locale),
});

function seasonView(year: string, locale: string): View {
	const at = YEARS.indexOf(Number(year));
	return {
		picture: framed({ name: 'season', title: `Copa Perú ${year}`, alt: 'Sport Huancayo 6, CNI 5' }, 200),
		embeds: [
			{
				color: Colour.gold,
				title: `Copa Perú ${year}`,
				description: `${locale === 'es' ? 'Campeón' : 'Champion'}: **Sport Huancayo**\n\`\`\`\nPos Club            Pts\n  1 Sport Huancayo    6\n  2 CNI               5\n\`\`\``,
				fields: [
					{ name: 'Ayacucho', value: 'Sport Huamanga', inline: true },
					{ name: 'Áncash', value: '- José Gálvez\n- Unión', inline: true },
				],
				footer: { text: 'RSSSF · Wikipedia' },
			},
		],
		components: [
			rowOf([
				button(
					customId('season', [YEARS[at - 1] ?? 'none']),
					`◀ ${YEARS[at - 1] ?? ''}`,
					ButtonStyle.Secondary,
					at <= 0,
				),
				button(
					customId('season', [YEARS[at + 1] ?? 'last']),
					`${YEARS[at + 1] ?? ''} ▶`,
					ButtonStyle.Secondary,
					at === YEARS.length - 1,
				),
			]),
		],
	};
}

const club = defineCommand({
	definition: new SlashCommandBuilder()
		.setName('club')
		.setDescription('Shows a club')
		.addStringOption((option) => option.setName('name').setDescription('Which club').setRequired(true)),
	input: z.strictObject({ name: z.string() }),
	run: ({ name }) => ({
		embeds: [{ description: `Which **${name}**?` }],
		components: [
			menuOf('club', 'Choose a club', [
				{ label: 'Santos', description: 'Ica', value: 'ica' },
				{ label: 'Santos', description: 'San Martín', value: 'san-martin' },
			]),
		],
	}),
	press: ([id = '']) => ({ embeds: [{ title: `Santos (${id})` }] }),
});

const dice = defineCommand({
	definition: new SlashCommandBuilder()
		.setName('dice')
		.setDescription('Throws dice')
		.addSubcommand((subcommand) =>
			subcommand
				.setName('throw')
				.setDescription('Throws them')
				.addIntegerOption((option) => option.setName('sides').setDescription('How many').setMinValue(2).setMaxValue(20))
				.addBooleanOption((option) => option.setName('loud').setDescription('With noise')),
		)
		.addSubcommand((subcommand) => subcommand.setName('secret').setDescription('Only you see it')),
	input: z.strictObject({
		subcommand: z.enum(['throw', 'secret']),
		sides: z.int().optional(),
		loud: z.boolean().optional(),
	}),
	run: ({ subcommand, sides = 6, loud = false }, { person }) => ({
		embeds: [{ description: `<@${person.id}>: ${sides} sides${loud ? '!' : ''}` }],
		components: [rowOf([button('dice', 'Again', ButtonStyle.Secondary)])],
		private: subcommand === 'secret',
	}),
	press: (_args, { person }) => ({ embeds: [{ description: `Again by <@${person.id}>` }] }),
});

const echo = defineCommand({
	definition: new ContextMenuCommandBuilder()
		.setType(ApplicationCommandType.Message)
		.setName('Echo')
		.setNameLocalizations({ 'es-ES': 'Eco', 'es-419': 'Eco' }),
	input: z.strictObject({ text: z.string() }),
	run: ({ text }) => ({ private: true, content: `Echo: ${text}`, embeds: [] }),
});
