import { type Daily, withoutWhatIsToCome } from '../../quiz/daily.js';
import type { PersonalStore } from '../../store/personal-data.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Finishes } from './finishes.js';

/**
 * A person's daily data: their days, without the questions still to come, and a last answer that is not settled yet.
 */
export function ownDaily(
	dailies: Pick<ValueStore<typeof Daily>, 'get' | 'remove'>,
	finishes: Pick<Finishes, 'of' | 'forget'>,
): PersonalStore {
	return {
		kind: 'daily',
		async *about(person) {
			const daily = await dailies.get(person);
			if (daily) yield withoutWhatIsToCome(daily);
			yield* await finishes.of(person);
		},
		async forget(person) {
			const isKept = (await dailies.get(person)) !== undefined;
			const count = await finishes.forget(person);
			await dailies.remove(person);
			return count + (isKept ? 1 : 0);
		},
	};
}
