import type parser from 'discord-markdown-parser';

type Rule = (typeof parser.rulesExtended)[string];

const LINES = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;
const LINE = /^( *)([-*]|\d{1,9}\.) +(.+)$/;

/** Lists, which the parser leaves out: `- a`, `* a`, `1. a`; an indented line is a list inside the item above. */
export const listRule: Rule = {
	// Before the rules for text within a line.
	order: 6,
	match(source, state) {
		const before: unknown = state.prevCapture?.[0];
		const startsLine = before === undefined || (typeof before === 'string' && /(^|\n)$/.test(before));
		return startsLine ? LINES.exec(source) : null;
	},
	parse(capture, parse, state) {
		const inside = (source: string) => parse(source, { ...state, prevCapture: null });
		const lines = (capture[0] ?? '').trimEnd().split('\n');
		const outermost = Math.min(...lines.map((line) => LINE.exec(line)?.[1]?.length ?? 0));
		const items: string[] = [];
		let first = '';
		for (const line of lines) {
			const [, indent = '', mark = '', rest = ''] = LINE.exec(line) ?? [];
			if (indent.length - outermost < 2 || items.length === 0) {
				first ||= mark;
				items.push(rest);
			} else {
				items[items.length - 1] += `\n${line}`;
			}
		}
		const ordered = /\d/.test(first);
		return { type: 'list', ordered, start: Number.parseInt(first, 10) || 1, items: items.map(inside) };
	},
};
