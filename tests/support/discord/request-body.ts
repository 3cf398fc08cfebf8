import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error.js';

/** A file the bot uploaded. */
export interface UploadedFile {
	/** Its number in `files[n]`, to which `attachments[].id` refers. */
	index: string;
	name: string;
	contentType: string;
	bytes: Uint8Array;
}

/** What came with a request. */
export interface RequestBody {
	/** The JSON. */
	body: unknown;
	/** The files beside it. */
	files: UploadedFile[];
	/** How large all of it was. */
	size: number;
}

/** The JSON body of a request and the files beside it. */
export async function requestBody(request: IncomingMessage): Promise<RequestBody> {
	const bytes = await bytesOf(request);
	const size = bytes.length;
	const contentType = request.headers['content-type'] ?? '';
	if (size === 0) return { body: undefined, files: [], size };
	if (contentType.startsWith('multipart/form-data')) return { ...multipart(bytes, contentType), size };
	return { body: parseJson(bytes.toString('utf8')), files: [], size };
}

/** Waits for all of a request and looks at nothing of it but its size. */
export function unreadBody(request: IncomingMessage): Promise<RequestBody> {
	return new Promise((resolve, reject) => {
		let size = 0;
		request.on('data', (chunk: Uint8Array) => {
			size += chunk.length;
		});
		request.once('end', () => resolve({ body: undefined, files: [], size }));
		request.once('error', reject);
	});
}

/** As events: a loop over the stream takes a bench longer than all the rest of a request. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Uint8Array[] = [];
		request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
		request.once('end', () => resolve(Buffer.concat(chunks)));
		request.once('error', reject);
	});
}

function multipart(bytes: Buffer, contentType: string): { body: unknown; files: UploadedFile[] } {
	const parts = partsOf(bytes, /;\s*boundary="?([^";]+)/.exec(contentType)?.[1] ?? '');
	const files = parts.flatMap(({ name, fileName, type, content }): UploadedFile[] => {
		if (fileName === undefined) return [];
		const index = /^files\[(\d+)\]$/.exec(name)?.[1];
		if (index === undefined) throw new ApiError('invalidForm', { [name]: { _errors: [NOT_A_FILE] } });
		return [{ index, name: fileName, contentType: type, bytes: content }];
	});
	const json = parts.find(({ name, fileName }) => name === 'payload_json' && fileName === undefined);
	return { body: json ? parseJson(json.content.toString('utf8')) : {}, files };
}

interface Part {
	name: string;
	/** Only of a file. */
	fileName: string | undefined;
	type: string;
	content: Buffer;
}

/** The parts of a form, by RFC 7578. */
function partsOf(bytes: Buffer, boundary: string): Part[] {
	const delimiter = `\r\n--${boundary}`;
	const parts: Part[] = [];
	let at = delimiter.length - 2;
	if (boundary === '' || bytes.indexOf(`--${boundary}`) !== 0) throw new ApiError('invalidForm');
	while (bytes.toString('latin1', at, at + 2) !== '--') {
		const [content, end] = [bytes.indexOf('\r\n\r\n', at) + 4, bytes.indexOf(delimiter, at)];
		if (content < 4 || end < content) throw new ApiError('invalidForm');
		const head = bytes.toString('utf8', at, content);
		parts.push({
			name: /[; ]name="([^"]*)"/.exec(head)?.[1] ?? '',
			fileName: /; filename="([^"]*)"/.exec(head)?.[1],
			type: /^content-type: (.+)$/im.exec(head)?.[1]?.trim() ?? 'text/plain',
			content: bytes.subarray(content, end),
		});
		at = end + delimiter.length;
	}
	return parts;
}

const NOT_A_FILE = { code: 'UNKNOWN_FIELD', message: 'Files are named files[n].' };

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiError('invalidJson');
	}
}
