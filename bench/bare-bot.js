// The minimal discord.js bot that Copero is compared with: it answers everything with a constant.
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { Client, Events, GatewayIntentBits } from 'discord.js';

const intents = process.env.BARE_INTENTS === 'guilds' ? [GatewayIntentBits.Guilds] : [];
const client = new Client({ intents, rest: { api: process.env.DISCORD_API_URL ?? '' } });
/** The average size of Copero's pictures. */
const files = process.env.BARE_PICTURES ? [{ attachment: randomBytes(33_000), name: 'picture.png' }] : [];
const embed = { title: 'Copa Perú 2008', description: 'Champion: **Atlético Grau**' };

client.on(Events.InteractionCreate, async (interaction) => {
	if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Copa Perú 2008', value: '2008' }]);
	else if (interaction.isButton())
		await interaction.update({ embeds: [embed], attachments: [], files: picturesOf(interaction) });
	else if (interaction.isChatInputCommand()) await interaction.reply({ embeds: [embed], files });
});
/** Copero shows a picture on two of the three pages that are opened by buttons. */
function picturesOf({ customId }) {
	return /overview|map/.test(customId) ? files : [];
}
client.once(Events.ClientReady, () => console.log('The bare bot is ready'));
await client.login(process.env.DISCORD_TOKEN);
