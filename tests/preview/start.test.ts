import { expect, test } from 'vitest';
import { withStart } from '../../src/preview/start.js';

test('what a page is told stays data, whatever a text in it holds', () => {
	const description = '</script><script>alert(1)</script> <!-- $& $1 "start"<';
	const start = {
		definitions: [{ name: 'goal', description }],
		menu: [],
		suggestions: { isAbroad: false, lookups: [], games: [] },
		isChatOpen: false,
		newcomer: { id: '200000000000000001', number: 1 },
	};
	const html = withStart('<script id="start" type="application/json">"start"</script><p>after', start);
	const [, block = '', after] = /^<script id="start" type="application\/json">([^<]*)<\/script>(.*)$/s.exec(html) ?? [];
	expect(JSON.parse(block)).toEqual(start);
	expect(after).toBe('<p>after');
});
