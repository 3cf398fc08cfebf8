import { EmbedBuilder } from '@discordjs/builders';
import { expect, it } from 'vitest';
import { keptView } from '../../src/views/kept-view.js';

const aView = (text: string) => ({ embeds: [new EmbedBuilder().setDescription(text)] });

it('a page is made once for each key, and anew for another catalog', () => {
	const [one, other] = [{}, {}];
	const first = keptView(one, 'season 2008 en', () => aView('first'));
	expect(keptView(one, 'season 2008 en', () => aView('second'))).toBe(first);
	expect(keptView(one, 'season 2008 es', () => aView('es'))).not.toBe(first);
	expect(keptView(other, 'season 2008 en', () => aView('other'))).not.toBe(first);
});
