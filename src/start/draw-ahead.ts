import type { Bot } from '../app/bot.js';
import type { Clock } from '../app/clock.js';
import { dispatch } from '../app/dispatch.js';
import type { Pictures } from '../app/pictures.js';
import type { Request } from '../app/request.js';
import { type Locale, locales } from '../text/locale.js';
import type { View } from '../views/view.js';

/** How long nobody must have asked for anything before something is drawn ahead, in milliseconds. */
export const QUIET_MS = 3_000;
/** How long the processor is left to others after each drawing, in milliseconds. */
export const REST_MS = 300;
/** How many competitions, and how many clubs, have their pages drawn ahead. */
const MOST = { competitions: 3, clubs: 6 } as const;

/** Stands for the person who asks; the locale is added for each request. */
const nobody = { id: '0', name: '', moderates: false, manages: false } as const;

/**
 * Draws what will most likely be asked for first, so that those pictures are ready: one after another, while nobody
 * asks for anything.
 *
 * @param lastAsked When somebody last asked for something, by `clock.elapsed`.
 * @returns Ends it at once.
 */
export function drawAhead(
	bot: Bot,
	pictures: Pick<Pictures, 'prepare'>,
	clock: Pick<Clock, 'after' | 'elapsed'>,
	lastAsked: () => number,
): () => void {
	const requests = likelyRequests(bot);
	let isOver = false;
	let callOff = clock.after(QUIET_MS, drawingAhead);
	return () => {
		isOver = true;
		callOff();
	};

	/** A named function, so that a test can tell its timer from others. */
	function drawingAhead(): void {
		const quietMs = clock.elapsed() - lastAsked();
		if (quietMs < QUIET_MS) callOff = clock.after(QUIET_MS - quietMs, drawingAhead);
		else void drawNext();
	}

	async function drawNext(): Promise<void> {
		const { value, done } = requests.next();
		if (done || isOver) return;
		const isDrawn = await pictures.prepare(await viewOf(value.request, value.locale, bot));
		// If one picture cannot be drawn, the others cannot be either.
		if (isDrawn && !isOver) callOff = clock.after(REST_MS, drawingAhead);
	}
}

/** The answer to a request, as anybody would get it. */
async function viewOf(request: Request, locale: Locale, bot: Bot): Promise<View> {
	const place = { channelId: '0', locale, mayPost: false } as const;
	const asIs = { ...bot, limits: undefined, pictures: { attach: async (view: View) => ({ view }) } };
	return (await dispatch(request, { person: { ...nobody, locale }, place }, asIs)).view;
}

/**
 * In each language, for the competitions that are asked about most: the newest champion, the best-known clubs, the
 * titles.
 */
function* likelyRequests({
	services: { catalog, settings },
}: Bot): Generator<{ readonly request: Request; readonly locale: Locale }, undefined> {
	const usual = [...catalog.competitions.slice(0, 1).map(({ id }) => id), ...settings.competitions()];
	const competitions = [...new Set(usual)].slice(0, MOST.competitions);
	const newest = competitions.flatMap((id) => {
		const season = catalog.seasonsOf(id).findLast(({ champion }) => champion);
		return season ? [press('season', ['overview', id, `${season.year}`])] : [];
	});
	const clubs = catalog.searchClubs('', MOST.clubs).map(({ item }) => press('club', ['show', item.id]));
	const titles = competitions.flatMap((id) =>
		['map', 'clubs'].map((page) => press('champions', [page, id, 'all', '0'])),
	);
	for (const request of [...newest, ...clubs, ...titles]) for (const locale of locales) yield { request, locale };
	return undefined;
}

function press(command: string, args: readonly string[]): Request {
	return { kind: 'press', id: '0', command, args, own: true };
}
