import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { meantOn } from '../../quiz/club-of-the-day/a-puzzle.js';
import { aBot, ownCatalog as catalog } from '../../support/a-bot.js';
import { aClock } from '../../support/a-clock.js';
import { memoryStore } from '../../support/memory-store.js';

const DAY = '2026-07-01';
const club = meantOn(DAY, catalog);
const wrong = club === 'utc' ? 'melgar' : 'utc';
const steps = ['', 'piece:town', `guess:${wrong}`, 'piece:look', `guess:${club}`, 'share'] as const;
/** Each step is one write. */
const WRITES = steps.length;

/** A store whose process dies at a write, before it is done or right after it. It does nothing afterwards. */
function mortal(store: Store, fatal: number, side: 'before' | 'after') {
	let [writes, dead] = [0, false];
	let die = () => {};
	const death = new Promise<'dead'>((resolve) => {
		die = () => resolve('dead');
	});
	return {
		death,
		store: {
			...store,
			collection(name: string) {
				const keyv = store.collection(name);
				const swap = keyv.swap.bind(keyv);
				return Object.assign(Object.create(keyv), {
					get: keyv.get.bind(keyv),
					async swap(key: string, old: unknown, next: unknown) {
						if (dead) return new Promise(() => {});
						writes += 1;
						if (writes !== fatal) return swap(key, old, next);
						dead = true;
						if (side === 'after') await swap(key, old, next);
						die();
						return new Promise(() => {});
					},
				});
			},
		},
	};
}

it.each(['before', 'after'] as const)(
	'a process that dies just %s any write loses nothing that was told, and nothing counts twice when it is done again',
	async (side) => {
		for (let fatal = 1; fatal <= WRITES + 1; fatal++) {
			const store = memoryStore();
			const first = mortal(store, fatal, side);
			let bot = aBot({ store: first.store, clock: aClock(Date.parse(`${DAY}T12:00:00-05:00`)) });
			let deaths = 0;
			const told: string[] = [];
			for (const step of steps) {
				const make = () =>
					step === '' ? bot.ask('quiz club') : bot.press(`quiz:club:${DAY}:${step}`, { alone: true });
				const answer = await (deaths > 0 ? make() : Promise.race([make(), first.death]));
				if (answer !== 'dead') {
					told.push(answer.content);
					continue;
				}
				deaths += 1;
				bot = aBot({ store, clock: aClock(bot.clock.now() + 60_000) });
				const again = await make();
				told.push(again.content);
			}
			expect(deaths, `${fatal}`).toBe(fatal <= WRITES ? 1 : 0);
			expect(await store.collection('club-puzzles').get('11'), `${fatal}`).toMatchObject({
				club,
				moves: [
					{ type: 'piece', piece: 'town' },
					{ type: 'guess', club: wrong },
					{ type: 'piece', piece: 'look' },
					{ type: 'guess', club },
				],
				sharedIn: ['88'],
			});
			expect((await bot.ask('quiz club')).content, `${fatal}`).toContain('3 pistas\n> 🟦🟥🟦🟩');
		}
	},
);
