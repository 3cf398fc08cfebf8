import type { Message } from '../../src/preview/message.js';

/** One event of a stream. */
export type PageEvent = { readonly event: string; readonly id?: string; readonly data: string };

/** A client of the event stream. */
export type EventReader = {
	/** Every event so far. */
	readonly events: readonly PageEvent[];
	/** The messages so far in order, each in its latest state. */
	messages(): readonly Message[];
	/** The first event, past or future, that matches. */
	until(wanted: (event: PageEvent) => boolean): Promise<PageEvent>;
	/** Resolves when the server has ended the stream. */
	readonly ended: Promise<void>;
	close(): void;
};

/** Opens a player's event stream, and waits until it has caught up. */
export async function readEvents(
	url: string,
	player: { readonly id: string; readonly name: string },
	lastEventId?: string,
): Promise<EventReader> {
	const abort = new AbortController();
	const response = await fetch(new URL(`/api/events?${new URLSearchParams(player)}`, url), {
		signal: abort.signal,
		headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
	});
	if (!response.body) throw new Error('The stream has no body');
	const events: PageEvent[] = [];
	const waiting = new Set<() => void>();

	async function read(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
		let text = '';
		for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
			text += chunk;
			const blocks = text.split('\n\n');
			text = blocks.pop() ?? '';
			for (const block of blocks) events.push(parse(block));
			for (const check of waiting) check();
		}
	}
	const ended = read(response.body).catch((error) => {
		if (!abort.signal.aborted) throw error;
	});

	const reader: EventReader = {
		events,
		messages() {
			const messages = new Map<string, Message>();
			for (const { event, data } of events) {
				if (event !== 'message') continue;
				const message: Message = JSON.parse(data);
				messages.set(message.id, message);
			}
			return [...messages.values()];
		},
		until: (wanted) =>
			new Promise((resolve) => {
				const check = () => {
					const found = events.find(wanted);
					if (!found) return;
					waiting.delete(check);
					resolve(found);
				};
				waiting.add(check);
				check();
			}),
		ended,
		close: () => abort.abort(),
	};
	await reader.until(({ event }) => event === 'ready');
	return reader;
}

function parse(block: string): PageEvent {
	const lines = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line));
	const value = (name: string) => lines.find((line) => line?.[1] === name)?.[2];
	const id = value('id');
	return { event: value('event') ?? 'message', data: value('data') ?? '', ...(id !== undefined && { id }) };
}
