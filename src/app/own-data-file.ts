import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import type { PersonalKind } from '../store/personal-data.js';
import type { ViewFile } from '../views/view.js';

/** A file larger than this, in characters, is compressed: Discord accepts 10 MB. */
const PLAIN = 4_000_000;
/** How many characters are gathered before each write to the compressor. */
const CHUNK = 250_000;

/**
 * All that is kept about a person, as a JSON file named after their id. It is built piece by piece, and compressed if
 * it grows large, so that the entries of many years need not fit into memory.
 *
 * @returns Undefined if nothing is kept.
 */
export async function ownDataFile(
	person: string,
	about: AsyncIterable<{ readonly kind: PersonalKind; readonly entry: unknown }>,
): Promise<Pick<ViewFile, 'name' | 'content'> | undefined> {
	const name = `copero-${person}.json`;
	const zip = gzip();
	let [text, isZipped] = [`{\n\t"person": "${person}"`, false];
	let last: PersonalKind | undefined;
	for await (const { kind, entry } of about) {
		text += kind === last ? ',' : `${last ? '\n\t]' : ''},\n\t"${kind}": [`;
		text += `\n\t\t${JSON.stringify(entry)}`;
		last = kind;
		if (text.length < (isZipped ? CHUNK : PLAIN)) continue;
		isZipped = true;
		await zip.write(text);
		text = '';
	}
	if (!last) return undefined;
	text += '\n\t]\n}\n';
	return isZipped ? { name: `${name}.gz`, content: await zip.end(text) } : { name, content: text };
}

function gzip() {
	const stream = createGzip();
	const parts: Buffer[] = [];
	stream.on('data', (part: Buffer) => parts.push(part));
	return {
		write: (text: string) => new Promise<void>((resolve) => stream.write(text, () => resolve())),
		async end(text: string): Promise<Uint8Array> {
			const ended = once(stream, 'end');
			stream.end(text);
			await ended;
			return Buffer.concat(parts);
		},
	};
}
