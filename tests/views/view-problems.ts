import { ComponentType } from 'discord-api-types/v10';
import { en } from '../../src/text/en.js';
import { es } from '../../src/text/es.js';
import type { Embed, Row, View } from '../../src/views/view.js';

/** Discord's limits, in characters or pieces, as its documentation gives them. */
const documented = {
	content: 2_000,
	title: 256,
	description: 4_096,
	fields: 25,
	fieldName: 256,
	fieldValue: 1_024,
	footer: 2_048,
	author: 256,
	embeds: 10,
	allEmbeds: 6_000,
	rows: 5,
	inRow: 5,
	customId: 100,
	buttonLabel: 80,
	placeholder: 150,
	options: 25,
	optionText: 100,
} as const;

const keys = new Set(Object.keys({ ...en, ...es }).flatMap((key) => [key, key.replace(/_(?:one|other)$/, '')]));
/** Traces of a missing value, or of a text that was never looked up. */
const LEAKED = /\bundefined\b|\bnull\b|\bNaN\b|\{\{|\}\}|\[object|\bInvalid Date\b|\bInfinity\b/;

/** Everything in a view that Discord would refuse or that would confuse a person. */
export function viewProblems(view: View): readonly string[] {
	const { content, embeds, components: rows = [], withoutPicture } = view;
	const all = embeds.flatMap(textsOf).reduce((sum, { text }) => sum + text.length, 0);
	const components = rows.flatMap((row) => row.components);
	const ids = components.flatMap((each) => ('custom_id' in each ? [each.custom_id] : []));
	return [
		...tooMany('embeds', embeds.length, documented.embeds),
		...(embeds.length === 0 && content === undefined && !view.form ? ['nothing to read'] : []),
		...tooMany('characters in all embeds', all, documented.allEmbeds),
		...embeds.flatMap(({ fields = [] }) => tooMany('fields', fields.length, documented.fields)),
		...[
			...(content === undefined ? [] : [{ where: 'content', text: content } as const]),
			...embeds.flatMap(textsOf),
			...components.flatMap(labelsOf),
		].flatMap(partProblems),
		...tooMany('rows', rows.length, documented.rows),
		...rows.flatMap((row) => tooMany('components in a row', row.components.length, documented.inRow)),
		...rows.flatMap((row) => (row.components.length === 0 ? ['an empty row'] : [])),
		...repeated(ids).map((id) => `custom id ${id} twice`),
		...components.flatMap(menuProblems),
		...(withoutPicture ? viewProblems({ ...view, ...withoutPicture, withoutPicture: undefined }) : []),
	];
}

/** Problems of a view's text: missing without embeds, or repeated with them. */
export function textProblems(view: Pick<View, 'content' | 'embeds' | 'withoutPicture'>): readonly string[] {
	const { withoutPicture, ...whole } = view;
	if (withoutPicture) return [...textProblems(whole), ...textProblems({ ...whole, ...withoutPicture })];
	const lines = (view.content ?? '').split('\n').map(plain).filter(Boolean);
	const boxed = view.embeds.flatMap(linesOf).map(plain);
	return [
		...(lines.length === 0 ? ['nothing to read without embeds'] : []),
		...lines.filter((line) => boxed.includes(line)).map((line) => `said twice: ${line}`),
		...view.embeds.flatMap(({ title = '' }) =>
			namesIn(view.content)
				.filter((name) => title.replace(/^\P{L}+/u, '').split(' · ')[0] === name)
				.map((name) => `named again in a title: ${name}`),
		),
	];
}

/** The subject of the text above, which begins with it in bold. */
function namesIn(content = ''): readonly string[] {
	const [, name] = /^[^*\n]{0,3}\*\*(.+?)\*\*/u.exec(content) ?? [];
	return name === undefined ? [] : [plain(name)];
}

/** A line without the markdown for large, small or bold text. */
function plain(line: string): string {
	return line.replace(/^(?:#{1,3}|-#) /, '').replaceAll(/\*\*|\\(?=[^\p{L}\p{N}\s])/gu, '');
}

function linesOf(embed: Embed): string[] {
	return textsOf(embed).flatMap(({ text }) => text.split('\n'));
}

type Text = { readonly where: keyof typeof documented; readonly text: string };

function textsOf({ title, description, fields = [], footer, author }: Embed): Text[] {
	const parts: readonly (readonly [Text['where'], string | undefined])[] = [
		['author', author?.name],
		['title', title],
		['description', description],
		...fields.flatMap(({ name, value }) => [['fieldName', name] as const, ['fieldValue', value] as const]),
		['footer', footer?.text],
	];
	return parts.flatMap(([where, text]) => (text === undefined ? [] : [{ where, text }]));
}

type Component = Row['components'][number];

function labelsOf(component: Component): Text[] {
	if (component.type === ComponentType.Button && 'label' in component && 'custom_id' in component) {
		return [
			{ where: 'buttonLabel', text: component.label ?? '' },
			{ where: 'customId', text: component.custom_id },
		];
	}
	if (component.type !== ComponentType.StringSelect) return [];
	return [
		{ where: 'customId', text: component.custom_id },
		{ where: 'placeholder', text: component.placeholder ?? '' },
		...component.options.flatMap(({ label, value, description }) =>
			[label, value, ...(description === undefined ? [] : [description])].map(
				(text): Text => ({ where: 'optionText', text }),
			),
		),
	];
}

function menuProblems(component: Component): string[] {
	if (component.type !== ComponentType.StringSelect) return [];
	const values = component.options.map(({ value }) => value);
	return [
		...tooMany('options', values.length, documented.options),
		...(values.length === 0 ? ['a menu without options'] : []),
		...repeated(values).map((value) => `option ${value} twice`),
	];
}

function partProblems({ where, text }: Text): string[] {
	const words = text.includes('.') ? text.split(/[\s*()]+/) : [];
	return [
		...tooMany(where, text.length, documented[where]),
		...(text.trim() === '' ? [`empty ${where}`] : []),
		...(LEAKED.test(text) ? [`${where} with a trace of code: ${text.slice(0, 80)}`] : []),
		...words.filter((word) => word.includes('.') && keys.has(word)).map((word) => `${where} with the key ${word}`),
	];
}

function tooMany(what: string, count: number, limit: number): string[] {
	return count > limit ? [`${count} ${what}, more than ${limit}`] : [];
}

function repeated(values: readonly string[]): string[] {
	return values.filter((value, index) => values.indexOf(value) !== index);
}
