import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/domain/settings.js';
import { SettingsStore } from '../../src/store/settings-store.js';
import { memoryStore } from '../support/memory-store.js';
import { failingSets } from './failing-sets.js';

const never = () => expect.fail('unreadable');

it('a server that has chosen nothing, and whoever is in none, has the usual settings', () => {
	const settings = new SettingsStore(memoryStore().collection('settings'));
	expect(settings.of('77')).toEqual(defaultSettings);
	expect(settings.of(undefined)).toEqual({ version: 2, language: 'auto', seconds: 20, guard: true });
});

it('a change holds for its server only, at once and after a restart', async () => {
	const keyv = memoryStore().collection('settings');
	const settings = new SettingsStore(keyv);
	const changed = await settings.change('77', (before) => ({ ...before, seconds: 30, channels: ['88'] }));
	expect(changed).toEqual({ version: 2, language: 'auto', seconds: 30, guard: true, channels: ['88'] });
	expect(settings.of('77')).toEqual(changed);
	expect(settings.of('78')).toEqual(defaultSettings);
	const after = new SettingsStore(keyv);
	await after.load(never);
	expect(after.of('77')).toEqual(changed);
});

it('a lookup reads no store', async () => {
	const keyv = memoryStore().collection('settings');
	const settings = new SettingsStore(keyv);
	await settings.change('77', (before) => ({ ...before, seconds: 30 }));
	keyv.get = () => expect.fail('read');
	expect(settings.of('77').seconds).toBe(30);
});

it('changes at the same time follow one another, and none is lost', async () => {
	const settings = new SettingsStore(memoryStore().collection('settings'));
	await Promise.all([
		settings.change('77', (before) => ({ ...before, seconds: 30 })),
		settings.change('77', (before) => ({ ...before, guard: false })),
	]);
	expect(settings.of('77')).toMatchObject({ seconds: 30, guard: false });
});

describe('a change changes nothing', () => {
	it('when the store does not take it', async () => {
		const { keyv, failAfter } = failingSets(memoryStore().collection('settings'));
		const settings = new SettingsStore(keyv);
		failAfter(0);
		await expect(settings.change('77', (before) => ({ ...before, seconds: 30 }))).rejects.toThrow('disk full');
		expect(settings.of('77')).toEqual(defaultSettings);
	});

	it.each([4, 61])('to %i seconds for a question', async (seconds) => {
		const settings = new SettingsStore(memoryStore().collection('settings'));
		await expect(settings.change('77', (before) => ({ ...before, seconds }))).rejects.toThrow();
		expect(settings.of('77')).toEqual(defaultSettings);
	});
});

it('settings that cannot be read are told of, stay as they are, and hold up no other server', async () => {
	const keyv = memoryStore().collection('settings');
	await keyv.set('66', { version: 9, mood: 'good' });
	await keyv.set('77', { ...defaultSettings, seconds: 30 });
	const settings = new SettingsStore(keyv);
	const unreadable: string[] = [];
	await settings.load((server) => void unreadable.push(server));
	expect(unreadable).toEqual(['66']);
	expect(settings.of('66')).toEqual(defaultSettings);
	expect(settings.of('77').seconds).toBe(30);
	expect(await keyv.get('66')).toEqual({ version: 9, mood: 'good' });
});

it('settings of the first version are read', async () => {
	const keyv = memoryStore().collection('settings');
	await keyv.set('77', { version: 1, language: 'auto', seconds: 30, guard: false });
	const settings = new SettingsStore(keyv);
	await settings.load(never);
	expect(settings.of('77')).toEqual({ version: 2, language: 'auto', seconds: 30, guard: false });
});
