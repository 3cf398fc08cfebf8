import { describe, expect, it } from 'vitest';
import { button, rowOf } from '../../src/views/buttons.js';
import { Pages } from '../../src/views/pages.js';
import type { View } from '../../src/views/view.js';

const aView = (text: string): View => ({
	embeds: [{ description: text, fields: [{ name: 'Champion', value: 'UTC' }] }],
	components: [rowOf([button('season', '◀', 2)])],
});
const bytes = (text: string) => () => new TextEncoder().encode(text);

describe('a page', () => {
	it('is made once for each key', () => {
		const pages = new Pages();
		const first = pages.keep('season 2008 en', () => aView('first'));
		expect(pages.keep('season 2008 en', () => aView('second'))).toBe(first);
		expect(pages.keep('season 2008 es', () => aView('es'))).not.toBe(first);
		expect(new Pages().keep('season 2008 en', () => aView('of another bot'))).not.toBe(first);
	});

	it('cannot be changed by whoever it is shown to', () => {
		const page = new Pages().keep('season 2008 en', () => aView('first'));
		const changes = [
			() => Object.assign(page, { private: true }),
			() => Object.assign(page.embeds, { 1: {} }),
			() => Object.assign(page.embeds[0] ?? {}, { title: 'another' }),
			() => Object.assign(page.embeds[0]?.fields?.[0] ?? {}, { value: 'Cienciano' }),
			() => Object.assign(page.components?.[0]?.components[0] ?? {}, { disabled: true }),
		];
		for (const change of changes) expect(change).toThrow(TypeError);
	});

	it('is forgotten when many others were looked at since', () => {
		const pages = new Pages();
		const first = pages.keep('0', () => aView('first'));
		for (let key = 1; key <= 300; key++) pages.keep(`${key}`, () => aView('another'));
		expect(pages.keep('300', () => aView('anew')).embeds[0]?.description).toBe('another');
		expect(pages.keep('0', () => aView('anew'))).not.toBe(first);
	});
});

describe('what a rim sends', () => {
	it('is written once for a page in each form, also where the view on its way was copied', () => {
		const pages = new Pages();
		const page = pages.keep('season 2008 en', () => ({
			...aView('first'),
			picture: { name: 'season', svg: '<svg/>', alt: '' },
		}));
		const { picture: _, ...sent } = page;
		const first = pages.written(sent, 'public', bytes('1'));
		expect(pages.written(page, 'public', bytes('2'))).toBe(first);
		expect(pages.written(page, 'private', bytes('3'))).not.toBe(first);
	});

	it('is written once in words too, where the picture is not shown', () => {
		const pages = new Pages();
		const page = pages.keep('season 2008 en', () => ({
			...aView('beside the picture'),
			withoutPicture: { embeds: aView('all of it').embeds },
		}));
		const bare = { ...page, ...page.withoutPicture };
		const first = pages.written(bare, 'public', bytes('in words'));
		expect(pages.written(page, 'public', bytes('beside'))).toEqual(bytes('beside')());
		expect(pages.written(bare, 'public', bytes('again'))).toBe(first);
	});

	it('is written anew for a page whose text or buttons were changed on its way', () => {
		const pages = new Pages();
		const page = pages.keep('season 2008 en', () => aView('first'));
		const first = pages.written(page, 'public', bytes('1'));
		expect(pages.written({ ...page, components: [] }, 'public', bytes('2'))).toEqual(bytes('2')());
		expect(pages.written({ ...page, embeds: [] }, 'public', bytes('3'))).toEqual(bytes('3')());
		expect(pages.written({ ...page, content: 'UTC' }, 'public', bytes('5'))).toEqual(bytes('5')());
		expect(pages.written(page, 'public', bytes('4'))).toBe(first);
	});

	it('is written each time for what is no page', () => {
		const pages = new Pages();
		const view = aView('one');
		expect(pages.written(view, 'public', bytes('1'))).toEqual(bytes('1')());
		expect(pages.written(view, 'public', bytes('2'))).toEqual(bytes('2')());
	});
});
