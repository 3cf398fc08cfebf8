import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** How many bytes of pictures are kept: enough for a long afternoon. */
const KEPT_BYTES = 48 * 1024 * 1024;
/** The offsets of width and height in a PNG, in bytes. */
const PNG = { signature: '89504e47', width: 16, height: 20, header: 24 } as const;

/** The pictures in the channel's messages, each named after its content. */
export type PictureShelf = {
	/** @returns The picture's address, and its size in pixels; undefined if the content is no PNG. */
	put(content: Uint8Array): { readonly href: string; readonly width: number; readonly height: number } | undefined;
	/** A picture by its name, unless too many others were put there since. */
	take(name: string): Uint8Array<ArrayBuffer> | undefined;
};

export function createPictureShelf(): PictureShelf {
	const pictures = new LRUCache<string, Uint8Array<ArrayBuffer>>({
		maxSize: KEPT_BYTES,
		sizeCalculation: ({ byteLength }) => byteLength,
	});
	return {
		put(content) {
			const bytes = Buffer.from(content);
			if (bytes.length < PNG.header || bytes.toString('hex', 0, 4) !== PNG.signature) return undefined;
			const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
			pictures.set(name, new Uint8Array(bytes));
			return {
				href: `/pictures/${name}`,
				width: bytes.readUInt32BE(PNG.width),
				height: bytes.readUInt32BE(PNG.height),
			};
		},
		take: (name) => pictures.get(name),
	};
}
