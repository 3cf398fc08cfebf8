import { partIn, type Result } from '../quiz/result.js';
import type { PersonalStore } from './personal-data.js';
import type { ValueStore } from './value-store.js';

/**
 * What the last results of channels hold about a person. A result without one of its players would be a false one, so
 * the whole result is deleted.
 */
export function lastResults(results: ValueStore<typeof Result>): PersonalStore {
	const partsOf = async (person: string) => {
		const parts: { readonly channel: string; readonly at: number; readonly part: object }[] = [];
		for await (const result of results.each(() => {})) {
			const part = partIn(result, person);
			if (part) parts.push({ channel: result.channelId, at: result.at, part });
		}
		return parts;
	};
	return {
		kind: 'results',
		async *about(person) {
			for (const { channel, at, part } of await partsOf(person)) yield { channel, at, ...part };
		},
		async forget(person) {
			const parts = await partsOf(person);
			for (const { channel } of parts) await results.remove(channel);
			return parts.length;
		},
	};
}
