import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { widthsText } from '../../../scripts/font-widths.js';
import { el } from '../../../src/views/pictures/svg.js';
import { cut, measure, sizeThatFits, textLine, wrap } from '../../../src/views/pictures/text.js';

const style = { font: 'text', size: 20 } as const;

describe('a text in a picture', () => {
	it('is measured by the widths of its font (else: npm run font-widths)', () => {
		expect(readFileSync('src/views/pictures/font-widths.json', 'utf8')).toBe(widthsText());
		expect(measure('ñ', style)).toBe(measure('n', style));
		expect(measure('WW', style)).toBeGreaterThan(measure('ii', style));
	});

	it('is cut where it has no room, and never wider than that', () => {
		expect(cut('Atlético Grau', style, 500)).toBe('Atlético Grau');
		const short = cut('Atlético Grau', style, 90);
		expect(short).toMatch(/^Atlét.*…$/);
		expect(measure(short, style)).toBeLessThanOrEqual(90);
	});

	it('is broken between words', () => {
		expect(wrap('Deportivo Municipal de Lima', style, 130, 3)).toEqual(['Deportivo', 'Municipal de', 'Lima']);
		expect(wrap('Deportivo Municipal de Lima', style, 130, 2)).toEqual(['Deportivo', 'Municipal de…']);
	});

	it('gets the largest size at which it fits', () => {
		expect(sizeThatFits('UTC', 'display', 1_000, [90, 60, 40])).toBe(90);
		expect(sizeThatFits('Universidad Técnica de Cajamarca', 'display', 600, [90, 60, 40])).toBe(40);
		expect(sizeThatFits('Universidad Técnica de Cajamarca', 'display', 10, [90, 60, 40])).toBe(40);
	});

	it('cannot become markup', () => {
		const line = textLine('<b>&"\u0000\uD800', { x: 1, y: 2, anchor: 'end' }, { ...style, fill: '#fff' });
		expect(line).toContain('>&#60;b&#62;&#38;&#34;</text>');
		expect(el('a', { b: '"><script>' })).toBe('<a b="&#34;&#62;&#60;script&#62;"/>');
	});
});
