import { crc32, deflateSync } from 'node:zlib';

/** A drawing: red, green, blue (premultiplied by alpha) and alpha, row by row from the top left. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** Row by row: a byte for the filter, always none, then one byte per pixel, the index of its colour. */
type Indexed = { readonly rows: Uint8Array; readonly colours: readonly Colour[] };
type Colour = { readonly rgb: readonly number[]; readonly alpha: number };

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const MAX_COLOURS = 256;
/** One byte per pixel; indexed colours; the standard compression, filter and interlace methods. */
const [DEPTH, INDEXED, STANDARD] = [8, 3, 0];

/**
 * A PNG with a palette of at most 256 colours and one byte per pixel: for a flat drawing, under half the size of a PNG
 * with full colours. If there are more colours, those that differ least are merged.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function indexedPng(pixels: Pixels): Uint8Array {
	const { rows, colours } = fewColours(pixels);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(pixels.width, 0);
	header.writeUInt32BE(pixels.height, 4);
	header.set([DEPTH, INDEXED, STANDARD, STANDARD, STANDARD], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Uint8Array.from(colours.flatMap(({ rgb }) => rgb))),
		chunk(
			'tRNS',
			Uint8Array.from(colours, ({ alpha }) => alpha),
		),
		chunk('IDAT', deflateSync(rows, { memLevel: 9 })),
		chunk('IEND', new Uint8Array()),
	]);
}

/** Merges colours that differ only in their lowest bits: as few bits as will do, six at most. */
function fewColours(pixels: Pixels): Indexed {
	for (let ignored = 0; ; ignored++) {
		const made = indexed(pixels, ((0xff << ignored) & 0xff) * 0x01010101);
		if (made) return made;
	}
}

/** @returns Undefined if too many colours differ in the bits of the mask. */
function indexed({ width, height, rgba }: Pixels, mask: number): Indexed | undefined {
	const { buffer, byteOffset } = rgba;
	const view = new DataView(buffer, byteOffset);
	const rows = new Uint8Array((width + 1) * height);
	const numbers = new Map<number, number>();
	const colours: Colour[] = [];
	let [from, to, last, number] = [0, 0, -1, -1];
	for (let y = 0; y < height; y++) {
		to += 1;
		for (let x = 0; x < width; x++, from += 4) {
			const kind = view.getUint32(from) & mask;
			if (kind !== last || number < 0) {
				last = kind;
				number = numbers.get(kind) ?? colours.length;
				if (number === MAX_COLOURS) return undefined;
				if (number === colours.length) {
					numbers.set(kind, number);
					colours.push(colourAt(rgba, from));
				}
			}
			rows[to++] = number;
		}
	}
	return { rows, colours };
}

/** Undoes the multiplication by alpha, which a PNG's colours do not have. */
function colourAt(rgba: Uint8Array, offset: number): Colour {
	const alpha = rgba[offset + 3] ?? 0;
	const full = (channel: number) => Math.min(255, Math.round((channel * 255) / Math.max(alpha, 1)));
	return { rgb: [...rgba.subarray(offset, offset + 3)].map(full), alpha };
}

function chunk(type: string, data: Uint8Array): Uint8Array {
	const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(content));
	return Buffer.concat([length, content, check]);
}
