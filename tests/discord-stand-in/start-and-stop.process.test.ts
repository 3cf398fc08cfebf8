import { spawn } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aStandIn, aWorld, COMMANDS, ROUTE } from './a-client.js';

describe('a stand-in', () => {
	test('serves a bot in a process of its own', async () => {
		const standIn = await aStandIn();
		const script = `
			const { Client } = require('discord.js');
			const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL }, allowedMentions: { parse: [] } });
			client.on('interactionCreate', (interaction) => interaction.reply('From afar'));
			client.once('clientReady', () => client.application.commands.set(JSON.parse(process.env.COMMANDS)));
			client.login(process.env.DISCORD_TOKEN);`;
		const registered = standIn.nextRequest(ROUTE.putCommands, 10_000);
		const env = { ...process.env, DISCORD_API_URL: standIn.apiUrl, DISCORD_TOKEN: standIn.token };
		const child = spawn(process.execPath, ['-e', script], {
			env: { ...env, COMMANDS: JSON.stringify(COMMANDS) },
			stdio: 'inherit',
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		await registered;
		const answer = await standIn.user().command(standIn.guild().channel(), 'season', { year: '2008' });
		expect(answer.message?.content).toBe('From afar');
	});

	test('leaves nothing behind when stopped', async () => {
		const servers = () => process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
		const before = servers();
		const { standIn, channel, client } = await aWorld();
		const waiting = channel.waitFor(() => false, 60_000);
		await client.destroy();
		await standIn.stop();
		await expect(waiting).rejects.toThrow('was stopped');
		expect(servers()).toBe(before);
	});
});
