import { randomUUID } from 'node:crypto';
import type { RequestData } from '@discordjs/rest';
import type { ViewFile } from '../views/view.js';

/** Random, so that no file can contain it. */
const BOUNDARY = `copero-${randomUUID()}`;
const HEADERS = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` };

/** A message with its files, if it has any, as a request for REST. */
export function withFiles(body: object, files: readonly ViewFile[] = []): RequestData {
	return files.length === 0 ? { body } : { ...multipart(body, files), passThroughBody: true };
}

/**
 * A message with its files, in one buffer. REST streams its own form from copies of each file, which held a hundred
 * megabytes more under a load of pictures.
 *
 * @see https://discord.com/developers/docs/reference#uploading-files
 */
export function multipart(
	body: object,
	files: readonly ViewFile[],
): { readonly body: Uint8Array; readonly headers: { 'Content-Type': string } } {
	const part = (name: string, type: string, content: string | Uint8Array) => [
		Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; ${name}\r\nContent-Type: ${type}\r\n\r\n`),
		typeof content === 'string' ? Buffer.from(content) : content,
		Buffer.from('\r\n'),
	];
	const parts = files.flatMap(({ name, content }, index) =>
		part(`name="files[${index}]"; filename="${name.replace(/["\r\n\\]/g, '_')}"`, typeOf(name), content),
	);
	const form = Buffer.concat([
		...part('name="payload_json"', 'application/json', JSON.stringify(body)),
		...parts,
		Buffer.from(`--${BOUNDARY}--\r\n`),
	]);
	return { body: form, headers: HEADERS };
}

function typeOf(name: string): string {
	if (name.endsWith('.png')) return 'image/png';
	return name.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
