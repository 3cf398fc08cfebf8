type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | false | undefined;

/** Creates an element. `true` sets an empty attribute; `false` and `undefined` leave out an attribute or a child. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes?: Attributes,
	...children: readonly Child[]
): HTMLElementTagNameMap[Tag];
export function h(tag: string, attributes?: Attributes, ...children: readonly Child[]): HTMLElement;
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElement {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		element.setAttribute(name, value === true ? '' : String(value));
	}
	element.append(...children.filter((child) => child !== undefined && child !== false));
	return element;
}

export const bold = (content: string) => h('strong', {}, content);

/** A text with its markup as elements: `**bold**`, `` `code` ``, and `[…]` by `link`. */
export function marked(text: string, link = (content: string): Child => content): readonly Child[] {
	return text.split(/(\*\*.+?\*\*|`.+?`|\[.+?\])/).map((part) => {
		if (part.startsWith('**')) return bold(part.slice(2, -2));
		if (part.startsWith('`')) return h('code', {}, part.slice(1, -1));
		return part.startsWith('[') ? link(part.slice(1, -1)) : part;
	});
}

/** A link that leaves the page; `hint` says so. */
export function outerLink(href: string, hint: string, ...content: readonly Child[]): HTMLElement {
	return h('a', { href, target: '_blank', rel: 'noopener noreferrer', title: `${href} (${hint})` }, ...content);
}

/** An icon of one path, 24 units square, hidden from screen readers. */
export function icon(path: string): SVGSVGElement {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	shape.setAttribute('d', path);
	shape.setAttribute('fill', 'currentColor');
	svg.append(shape);
	return svg;
}

/** Whether nothing has the focus. */
export function isFocusFree(): boolean {
	return document.activeElement === document.body;
}

export const iconPath = {
	hash: 'M10.3 3.1a1 1 0 0 0-1.2.7L8.400 7H4.500a1 1 0 1 0 0 2h3.500l-1.200 6H3.500a1 1 0 1 0 0 2h2.900l-.6 3a1 1 0 1 0 2 .4l.7-3.400h5.900l-.6 3a1 1 0 1 0 2 .4l.7-3.400h3.500a1 1 0 1 0 0-2h-3.100l1.200-6h3.400a1 1 0 1 0 0-2h-3l.6-2.900a1 1 0 1 0-2-.4L16.500 7h-5.900l.6-2.900a1 1 0 0 0-.9-1zM10.100 9h6l-1.200 6H8.900z',
	send: 'M3.400 20.400 21 12.900a1 1 0 0 0 0-1.800L3.400 3.600a1 1 0 0 0-1.400 1.200L4.500 11l8 1-8 1L2 19.200a1 1 0 0 0 1.400 1.200z',
	close:
		'M18.300 5.700a1 1 0 0 0-1.400 0L12 10.600 7.100 5.700a1 1 0 0 0-1.400 1.400l4.900 4.900-4.900 4.900a1 1 0 1 0 1.400 1.400l4.900-4.900 4.900 4.900a1 1 0 0 0 1.400-1.400L13.400 12l4.900-4.900a1 1 0 0 0 0-1.400z',
	chevron:
		'M5.300 9.300a1 1 0 0 1 1.400 0l5.300 5.300 5.300-5.300a1 1 0 1 1 1.400 1.400l-6 6a1 1 0 0 1-1.400 0l-6-6a1 1 0 0 1 0-1.400z',
	search:
		'M10.500 3a7.500 7.500 0 1 0 4.600 13.400l4.200 4.300a1 1 0 0 0 1.400-1.400l-4.300-4.200A7.500 7.500 0 0 0 10.500 3zm0 2a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11z',
	eye: 'M12 5C7 5 3.200 8.100 1.300 11.500a1 1 0 0 0 0 1C3.200 15.900 7 19 12 19s8.800-3.100 10.700-6.500a1 1 0 0 0 0-1C20.800 8.100 17 5 12 5zm0 11.500a4.500 4.500 0 1 1 0-9 4.500 4.500 0 0 1 0 9zm0-2.500a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
	moon: 'M20.700 14.600A9 9 0 0 1 9.400 3.300a.8.8 0 0 0-1-1A10 10 0 1 0 21.700 15.600a.8.8 0 0 0-1-1z',
	sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zm-1-5h2v3h-2zm0 17h2v3h-2zM2 11h3v2H2zm17 0h3v2h-3zM4.200 5.600l1.400-1.400 2.100 2.100-1.400 1.400zm12.100 12.100 1.400-1.400 2.100 2.100-1.400 1.400zM4.200 18.400l2.100-2.100 1.400 1.400-2.100 2.100zM16.300 6.300l2.100-2.100 1.400 1.400-2.100 2.100z',
} as const;
