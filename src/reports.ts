import { join } from 'node:path';
import process from 'node:process';
import { readConfig } from './config.js';
import { issueFormUrl } from './domain/issue-form.js';
import { type Report, Reports } from './domain/report.js';
import { endProcess } from './start/end-process.js';
import { loadEnvFile } from './start/load-env-file.js';
import { toolTrouble } from './start/tool-trouble.js';
import { Format } from './store/format.js';
import { openStore } from './store/open-store.js';
import { StoreRefused } from './store/store-trouble.js';
import { TypedCollection } from './store/typed-collection.js';

const root = join(import.meta.dirname, '..');
const OPTIONS = ['--json', '--delete'];
const USAGE =
	'Run `npm run reports`, with `-- --json` for a file to work with, `-- --delete` to delete what is listed.';

/** `npm run reports`: what people reported as wrong or missing, each with a link to the form for it. */
async function run(options: readonly string[]): Promise<string> {
	if (!options.every((each) => OPTIONS.includes(each))) throw new StoreRefused(USAGE);
	const { STORE_URL: url, SOURCE_URL: source } = readConfig(process.env);
	const store = await openStore(url, root);
	try {
		const reports = new TypedCollection(store.collection('reports'), new Format(Reports));
		const unread: string[] = [];
		const people: string[] = [];
		const kept: Report[] = [];
		for await (const [person, value] of reports.entries((person) => unread.push(person))) {
			people.push(person);
			kept.push(...value.reports);
		}
		const linked = kept
			.toSorted((a, b) => a.at - b.at)
			.map((report) => ({ ...report, form: issueFormUrl(source, report) }));
		const listed = new Set(linked.map(({ id }) => id));
		const said = options.includes('--json') ? JSON.stringify(linked, undefined, '\t') : textOf(linked, unread.length);
		if (options.includes('--delete')) {
			// Reports that came in meanwhile stay.
			for (const person of people) {
				await reports.update(person, (before) => {
					const left = before?.reports.filter(({ id }) => !listed.has(id)) ?? [];
					return { value: before && left.length > 0 ? { ...before, reports: left } : undefined };
				});
			}
		}
		return said;
	} finally {
		await store.close();
	}
}

function textOf(reports: readonly (Report & { readonly form: string | undefined })[], unread: number): string {
	const texts = reports.map(({ at, where, fact, source, form }) =>
		[
			`${new Date(at).toISOString().slice(0, 10)}  ${printable(where) || '(nothing in particular)'}`,
			`  ${printable(fact)}`,
			`  Source: ${printable(source)}`,
			...(form === undefined ? [] : [`  ${form}`]),
		].join('\n'),
	);
	const lost = unread === 0 ? [] : [`Reports of ${unread} people cannot be read and are left alone.`];
	return [...texts, `${reports.length} report(s)`, ...lost].join('\n\n');
}

/** On one line, without control characters, which a terminal would obey. */
function printable(text: string): string {
	return text.replace(/[\s\p{C}]+/gu, ' ').trim();
}

try {
	loadEnvFile(root);
	console.info(await run(process.argv.slice(2)));
} catch (error) {
	console.error(toolTrouble(error));
	endProcess(1);
}
