import { describe, expect, it } from 'vitest';
import { aBot } from '../support/a-bot.js';

const { ask, press } = aBot();

describe('/department', () => {
	it.each([
		['Piura', 'Piura'],
		['piura', 'Piura'],
		['Iquitos', 'Loreto'],
		['la liberdad', 'La Libertad'],
		['cuzco', 'Cusco'],
	])('finds the department meant by %j', async (name, meant) => {
		const told = await ask('department', { name });
		expect(told).toMatchObject({ how: 'post', headline: expect.stringContaining(meant) });
	});

	it.each([
		['Quito', 'Loreto'],
		['uni', 'Junín'],
	])('asks privately whether one is meant by %j, which is only a part of a name', async (name, near) => {
		const told = await ask('department', { name });
		expect(told.how).toBe('private');
		expect(told.content).toContain('**¿Quisiste decir…?**');
		expect(told.content).toContain(`llamado «${name}»`);
		expect(told.buttons.map(({ label }) => label)).toEqual([near]);
		expect((await press(told.buttons[0]?.custom_id ?? '')).headline).toContain(near);
	});

	it.each(['Tokio', ' ', '@everyone', '**x**'])('knows none called %j', async (name) => {
		const told = await ask('department', { name });
		expect(told.how).toBe('private');
		expect(told.content).toContain('No conozco ningún departamento');
		expect(told.content).not.toContain('@everyone');
	});
});
