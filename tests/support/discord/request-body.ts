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

/** The JSON body of a request and the files beside it. */
export async function requestBody(request: IncomingMessage): Promise<{ body: unknown; files: UploadedFile[] }> {
	const bytes = await bytesOf(request);
	const contentType = request.headers['content-type'] ?? '';
	if (bytes.length === 0) return { body: undefined, files: [] };
	if (contentType.startsWith('multipart/form-data')) return multipart(bytes, contentType);
	return { body: parseJson(bytes.toString('utf8')), files: [] };
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

async function multipart(bytes: Uint8Array, contentType: string): Promise<{ body: unknown; files: UploadedFile[] }> {
	const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
	const files: UploadedFile[] = [];
	for (const [key, value] of form.entries()) {
		if (typeof value === 'string') continue;
		const index = /^files\[(\d+)\]$/.exec(key)?.[1];
		if (index === undefined) throw new ApiError('invalidForm', { [key]: { _errors: [NOT_A_FILE] } });
		files.push({ index, name: value.name, contentType: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
	}
	const json = form.get('payload_json');
	return { body: typeof json === 'string' ? parseJson(json) : {}, files };
}

const NOT_A_FILE = { code: 'UNKNOWN_FIELD', message: 'Files are named files[n].' };

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiError('invalidJson');
	}
}
