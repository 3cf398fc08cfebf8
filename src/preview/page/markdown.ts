import parser from 'discord-markdown-parser';
import { previewPlace } from '../preview-place.js';
import { h, outerLink } from './dom.js';
import { listRule } from './markdown-list.js';
import type { Reading } from './reading.js';
import { momentText } from './times.js';

const { SimpleMarkdown, rulesExtended } = parser;

const HERE = previewPlace.channelId;

type Rule = (typeof rulesExtended)[string];

/** A rule for the start of a line that also applies after a quotation, where the parser does not see one. */
const atLineStart = (rule: Rule): Rule => ({
	...rule,
	match: (source, state, before) =>
		rule.match(source, /\n$/.test(before) ? { ...state, prevCapture: null } : state, before),
});

const { heading, subtext } = rulesExtended;
const parse = SimpleMarkdown.parserFor({
	...rulesExtended,
	...(heading && { heading: atLineStart(heading) }),
	...(subtext && { subtext: atLineStart(subtext) }),
	list: listRule,
});

/** One piece of parsed markdown. The parser does not type what else each kind holds. */
type Piece = Readonly<Record<string, unknown>>;

/** Discord's markdown as elements. Nothing in it can become other markup: all text stays text. */
export function markdown(source: string, reading: Reading): DocumentFragment {
	const fragment = document.createDocumentFragment();
	fragment.append(...nodes(parse(source, { inline: true }), reading));
	return fragment;
}

function nodes(content: unknown, reading: Reading): readonly Node[] {
	if (typeof content === 'string') return [document.createTextNode(content)];
	if (!Array.isArray(content)) return [];
	const pieces: readonly Piece[] = content;
	// A code block already ends its line.
	return pieces
		.filter((piece, index) => piece.type !== 'br' || pieces[index - 1]?.type !== 'codeBlock')
		.map((piece) => node(piece, reading));
}

function node(piece: Piece, reading: Reading): Node {
	const inside = () => nodes(piece.content, reading);
	switch (piece.type) {
		case 'br':
		case 'newline':
			return document.createTextNode('\n');
		case 'strong':
			return h('strong', {}, ...inside());
		case 'em':
			return h('em', {}, ...inside());
		case 'underline':
			return h('u', {}, ...inside());
		case 'strikethrough':
			return h('s', {}, ...inside());
		case 'inlineCode':
			return h('code', {}, ...inside());
		case 'codeBlock':
			return h('pre', { tabindex: 0 }, h('code', {}, text(piece.content)));
		case 'blockQuote':
			return h('blockquote', {}, ...inside());
		case 'heading':
			// A message's title is `##`: the level right below the page's own.
			return h(
				'div',
				{ role: 'heading', 'aria-level': Math.max(2, Number(piece.level)), class: `h${text(piece.level)}` },
				...inside(),
			);
		case 'subtext':
			return h('small', {}, ...inside());
		case 'list':
			return list(piece, reading);
		case 'spoiler':
			return spoiler(inside());
		case 'link':
		case 'url':
		case 'autolink':
			return link(text(piece.target), inside(), reading);
		case 'timestamp':
			return time(Number(piece.timestamp) * 1000, text(piece.format) || 'f', reading);
		case 'user':
			return h('span', { class: 'mention', 'data-player': text(piece.id) }, `@${reading.nameOf(text(piece.id))}`);
		case 'channel':
			return h('span', { class: 'mention' }, `#${text(piece.id) === HERE ? reading.strings.channel : text(piece.id)}`);
		case 'slashCommand':
			return h('span', { class: 'mention' }, `/${text(piece.fullName ?? piece.name)}`);
		case 'everyone':
		case 'here':
			return document.createTextNode(`@${text(piece.type)}`);
		case 'twemoji':
			return document.createTextNode(text(piece.name));
		case 'emoji':
			return document.createTextNode(`:${text(piece.name)}:`);
		default:
			return document.createTextNode(text(piece.content));
	}
}

function text(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function list(piece: Piece, reading: Reading): HTMLElement {
	const items = Array.isArray(piece.items) ? piece.items : [];
	return h(
		piece.ordered ? 'ol' : 'ul',
		{ start: piece.ordered ? text(piece.start) : undefined },
		...items.map((item: unknown) => h('li', {}, ...nodes(item, reading))),
	);
}

function spoiler(content: readonly Node[]): HTMLElement {
	const element = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-expanded': 'false' }, ...content);
	const open = () => element.setAttribute('aria-expanded', 'true');
	element.addEventListener('click', open);
	element.addEventListener('keydown', ({ key }) => key === 'Enter' && open());
	return element;
}

/** The address of a message, which becomes a link within the page. */
const MESSAGE_ADDRESS = /^https:\/\/discord\.com\/channels\/\d+\/\d+\/(\d+)$/;

function link(target: string, content: readonly Node[], { strings }: Reading): Node {
	const message = MESSAGE_ADDRESS.exec(target)?.[1];
	if (message !== undefined) {
		const named = content.length === 1 && content[0]?.textContent === target;
		return h(
			'a',
			{ href: `#message-${message}`, class: 'mention' },
			...(named ? [`#${strings.channel} › 💬`] : content),
		);
	}
	if (!/^https?:\/\//i.test(target)) return h('span', {}, ...content);
	return outerLink(target, strings.openLink, ...content);
}

function time(ms: number, style: string, { locale }: Reading): Node {
	if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) return document.createTextNode('');
	const now = Date.now();
	const attributes = {
		datetime: new Date(ms).toISOString(),
		title: momentText(ms, 'F', locale, now),
		'data-style': style,
		// A countdown that is read out every second would drown out everything else.
		'aria-live': 'off',
	};
	return h('time', attributes, momentText(ms, style, locale, now));
}
