import { expect, test } from 'vitest';
import { withFiles } from '../../src/discord/multipart.js';

/** A request's form as its receiver parses it. */
async function received({ body, headers }: ReturnType<typeof withFiles>): Promise<FormData> {
	if (!(body instanceof Uint8Array)) return expect.fail('the body is not in one piece');
	return new Response(new Uint8Array(body), { headers: headers ?? {} }).formData();
}

test('a message without files is its body', () => {
	expect(withFiles({ content: 'Gol' })).toEqual({ body: { content: 'Gol' } });
	expect(withFiles({ content: 'Gol' }, [])).toEqual({ body: { content: 'Gol' } });
});

test('files arrive byte by byte, in their order, with their names and kinds, beside the body', async () => {
	const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
	const inside = new Uint8Array(bytes.buffer, 100, 50);
	const form = await received(
		withFiles({ content: 'Atlético Grau\r\n--x "¡gol!"' }, [
			{ name: 'season.png', content: bytes },
			{ name: 'part.png', content: inside },
			{ name: 'a "name"\r\nContent-Type: text/html.json', content: '{"club":"Unión Huaral"}' },
		]),
	);
	expect(JSON.parse(String(form.get('payload_json')))).toEqual({ content: 'Atlético Grau\r\n--x "¡gol!"' });
	const files = await Promise.all(
		[0, 1, 2].map(async (index) => {
			const file = form.get(`files[${index}]`);
			if (!(file instanceof File)) return expect.fail(`no file ${index}`);
			return { name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
		}),
	);
	expect(files).toEqual([
		{ name: 'season.png', type: 'image/png', bytes },
		{ name: 'part.png', type: 'image/png', bytes: new Uint8Array(inside) },
		{
			name: 'a _name___Content-Type: text/html.json',
			type: 'application/json',
			bytes: new TextEncoder().encode('{"club":"Unión Huaral"}'),
		},
	]);
	expect([...form.keys()]).toHaveLength(4);
});
