import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles, withoutComments } from './source-files.js';

describe('Discord’s builders', () => {
	/** The lines of a view that name a builder other than to import or make it, as a type that is taken or returned. */
	const handedOn = ({ text }: Pick<SourceFile, 'text'>) =>
		withoutComments(text)
			.replaceAll(/^import\s[^;]*;$/gm, '')
			.split('\n')
			.filter((line) => /(?<!\bnew )\b[A-Z]\w*Builder\b/.test(line));

	it('none leaves the function of a view that made it: what is handed on is Discord’s JSON', () => {
		const views = sourceFiles().filter(({ path }) => path.startsWith('src/views/'));
		expect(views.filter(({ text }) => text.includes('new EmbedBuilder')).length).toBeGreaterThan(5);
		expect(views.flatMap((file) => handedOn(file).map((line) => `${file.path}: ${line.trim()}`))).toEqual([]);
	});

	it.each([
		['returns', 'export function box(): EmbedBuilder {\n\treturn new EmbedBuilder();\n}'],
		['returns, after long parameters,', 'function box(\n\ta: string,\n): EmbedBuilder {\n}'],
		['takes', 'export function fill(embed: EmbedBuilder): Embed {\n}'],
	])('one that a function %s would be noticed', (_, text) => {
		expect(handedOn({ text: `import { EmbedBuilder } from '@discordjs/builders';\n${text}` })).toHaveLength(1);
	});
});
