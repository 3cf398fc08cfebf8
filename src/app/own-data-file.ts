import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import type { PersonalKind } from '../store/personal-data.js';
import type { ViewFile } from '../views/view.js';

/** A file that is larger than this, in characters, is compressed: Discord takes 10 MB. */
const PLAIN = 4_000_000;
/** Characters that are gathered before they are compressed. */
const CHUNK = 250_000;

/**
 * All that is kept about a person, as a file of JSON that bears the person's number. It is put together piece by piece, and
 * compressed if it grows large, so that what somebody has gathered over the years need not fit into memory.
 *
 * @returns Undefined where nothing is kept.
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
