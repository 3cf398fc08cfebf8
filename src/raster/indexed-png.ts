import { crc32, deflateSync } from 'node:zlib';

/** A drawing: red, green and blue, all three as much as the alpha that follows lets through, row by row from the top left. */
export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/** Row by row a byte for its filter, of which there is none, and one for each pixel: the number of its colour. */
type Indexed = { readonly rows: Uint8Array; readonly colours: readonly Colour[] };
type Colour = { readonly rgb: readonly number[]; readonly alpha: number };

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const MAX_COLOURS = 256;
/** A byte a pixel; colours by their number; packed, filtered and ordered in the one way there is. */
const [DEPTH, INDEXED, STANDARD] = [8, 3, 0];

/**
 * A PNG that names its colours once, of which it has 256 at most, and then has a byte for each pixel: of a flat drawing it is
 * under half of what a PNG with the colour of every pixel is. Where there are more colours, those that differ least become
 * the same.
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

/** Takes for the same what differs in the last bits only: in as few as will do, six at the most. */
function fewColours(pixels: Pixels): Indexed {
	for (let ignored = 0; ; ignored++) {
		const made = indexed(pixels, ((0xff << ignored) & 0xff) * 0x01010101);
		if (made) return made;
	}
}

/** @returns Nothing when there are too many colours that differ in the bits of the mask. */
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

/** In a PNG a colour is as it is, however little of it shows. */
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
