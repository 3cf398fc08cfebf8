import type { Embed } from '../../views/view.js';
import { h } from './dom.js';
import { markdown } from './markdown.js';
import type { Reading } from './reading.js';
import { sentText } from './times.js';

/** How many inline fields Discord puts on a line. */
const FIELDS_IN_LINE = 3;

/** An embed, in Discord's own look. */
export function embedElement(embed: Embed, reading: Reading): HTMLElement {
	const { title, url, description, fields = [], image, thumbnail, color, author } = embed;
	// Titles and pictures are passed as content: the component reads no markdown in titles and gives pictures no alt text.
	return h(
		'discord-embed',
		{
			slot: 'embeds',
			color: color === undefined ? undefined : `#${color.toString(16).padStart(6, '0')}`,
			thumbnail: thumbnail?.url,
			'author-name': author?.name,
			'author-url': author?.url,
		},
		title !== undefined && titleElement(title, url, reading),
		description !== undefined &&
			h('discord-embed-description', { slot: 'description', class: 'markup' }, markdown(description, reading)),
		fields.length > 0 && h('discord-embed-fields', { slot: 'fields' }, ...fieldElements(fields, reading)),
		image && h('img', { slot: 'fields', class: 'embed-image', src: image.url, alt: image.description ?? title ?? '' }),
		footerElement(embed, reading),
	);
}

function titleElement(title: string, url: string | undefined, reading: Reading): HTMLElement {
	const content = markdown(title, reading);
	return h(
		'div',
		{ slot: 'description', class: 'embed-title markup', role: 'heading', 'aria-level': 2 },
		url === undefined ? content : h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, content),
	);
}

function fieldElements(fields: NonNullable<Embed['fields']>, reading: Reading): readonly HTMLElement[] {
	let inLine = 0;
	return fields.map(({ name, value, inline = false }) => {
		inLine = inline ? (inLine % FIELDS_IN_LINE) + 1 : 0;
		return h(
			'discord-embed-field',
			{ inline, 'inline-index': inline ? inLine : undefined },
			h('div', { class: 'field-name markup' }, markdown(name, reading)),
			h('div', { class: 'markup' }, markdown(value, reading)),
		);
	});
}

function footerElement({ footer, timestamp }: Embed, { locale }: Reading): HTMLElement | undefined {
	const when = timestamp === undefined ? undefined : sentText(Date.parse(timestamp), locale, Date.now());
	const parts = [footer?.text, when].filter((part) => part !== undefined);
	if (parts.length === 0) return undefined;
	return h('discord-embed-footer', { slot: 'footer' }, h('span', { class: 'footer-text' }, parts.join(' • ')));
}
