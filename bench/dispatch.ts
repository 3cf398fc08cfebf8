import { commands } from '../commands/index.js';
import { createBot } from '../src/app/create-bot.js';
import { dispatch } from '../src/app/dispatch.js';
import { noPictures } from '../src/app/pictures.js';
import { loadCatalog } from '../src/catalog/load.js';
import { seeded } from '../src/quiz/random.js';
import type { Locale } from '../src/text/locale.js';
import { testChannels } from '../tests/support/a-channel.js';
import { aClock } from '../tests/support/a-clock.js';
import { memoryStore } from '../tests/support/memory-store.js';

const ROUNDS = 400;

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The requests in turn, by command. */
const asked = {
	'/season': [2008, 2012, 1973, 1997, 2019].map((year) => ({ command: 'season', options: { year: `${year}` } })),
	'/club': ['utc', 'universitario', 'santos', 'grau piura', 'cni'].map((name) => ({
		command: 'club',
		options: { name },
	})),
	'/champions': ['copa-peru', 'primera', 'segunda'].map((competition) => ({
		command: 'champions',
		options: { competition },
	})),
	'/department': ['piura', 'lima', 'amazonas'].map((name) => ({ command: 'department', options: { name } })),
} as const;

/** Prints the time from a request to a finished reply body, beside that of a command with a constant answer. */
export async function benchDispatch(): Promise<void> {
	const started = performance.now();
	const catalog = loadCatalog(['data']);
	const loaded = performance.now() - started;
	const bot = createBot({
		commands,
		catalog,
		channels: testChannels(),
		pictures: noPictures,
		store: memoryStore(),
		clock: aClock(),
		random: seeded(1),
		log: silent,
	});
	const time = async (command: string, options: object, locale: Locale): Promise<number> => {
		const caller = {
			person: { id: '1', name: 'Ana', locale, moderates: false, manages: false },
			place: { channelId: '2', locale, mayPost: true },
		};
		const begun = performance.now();
		const { view } = await dispatch({ kind: 'run', id: '1', command, options }, caller, bot);
		JSON.stringify([view.embeds, view.components]);
		return performance.now() - begun;
	};
	const measure = async (requests: readonly { command: string; options: object }[], locale: Locale) => {
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const request = requests[round % requests.length];
			if (request) times.push(await time(request.command, request.options, locale));
		}
		times.sort((a, b) => a - b);
		return { p50: times[Math.floor(times.length * 0.5)] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
	};
	const plain = [{ command: 'quiz', options: { subcommand: 'help' } }];
	await measure(plain, 'en');
	const base = await measure(plain, 'en');
	console.log(
		`\nData and index: ${loaded.toFixed(0)} ms for ${catalog.seasons.length} seasons, ${catalog.clubs.length} clubs`,
	);
	console.log(`\nFrom request to finished reply, ${ROUNDS} requests each, beside /quiz help (one sentence)\n`);
	console.log('command       language   p50        p99        p50 ratio');
	for (const [name, requests] of Object.entries(asked)) {
		for (const locale of ['en', 'es'] as const) {
			await measure(requests, locale);
			const { p50, p99 } = await measure(requests, locale);
			const columns = [name.padEnd(13), locale.padEnd(10), ms(p50), ms(p99), `${(p50 / base.p50).toFixed(1)} ×`];
			console.log(columns.join(' '));
		}
	}
}

function ms(value: number): string {
	return `${value.toFixed(3)} ms`.padEnd(10);
}
