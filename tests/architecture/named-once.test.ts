import { describe, expect, it } from 'vitest';
import { PAGE, sourceFiles, withoutComments } from './source-files.js';

describe('what is named in one place only', () => {
	const server = sourceFiles().filter(({ path }) => !path.startsWith(PAGE));

	it.each([
		[
			'the environment',
			/process\.env\b/,
			['src/bot.ts', 'src/doctor.ts', 'src/prepare-data.ts', 'src/reports.ts', 'src/store-copy.ts'],
		],
		['chance', /Math\.random\b/, ['src/bot.ts']],
		['the time', /Date\.now\b|new Date\(\)|performance\.now\b/, ['src/bot.ts']],
		[
			'a timer',
			/\bsetTimeout\(|\bsetInterval\(/,
			[
				'src/bot.ts',
				'src/start/end-process.ts',
				'src/start/ending.ts',
				'src/discord/callbacks.ts',
				'src/preview/event-stream.ts',
				'src/preview/server.ts',
			],
		],
		[
			'the console',
			/\bconsole\./,
			[
				'src/data-check.ts',
				'src/data-import.ts',
				'src/doctor.ts',
				'src/bot.ts',
				'src/prepare-code.ts',
				'src/reports.ts',
				'src/store-copy.ts',
			],
		],
	])('%s', (_, pattern, places) => {
		const found = server.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
		expect(places).toEqual(expect.arrayContaining(found));
		expect(found).toContain('src/bot.ts');
	});

	it('AbortSignal.any, in none: with the next clearing of memory it forgets a timeout that nothing else refers to', () => {
		const found = server.filter(({ text }) => /AbortSignal\.any\b/.test(withoutComments(text)));
		expect(found.map(({ path }) => path)).toEqual([]);
	});
});
