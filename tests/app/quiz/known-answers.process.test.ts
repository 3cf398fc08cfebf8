import { expect, it } from 'vitest';
import { KnownAnswers } from '../../../src/app/quiz/known-answers.js';
import { Known } from '../../../src/quiz/known.js';
import { openStore } from '../../../src/store/open-store.js';
import { ValueStore } from '../../../src/store/value-store.js';
import { kindsOfStores } from '../../store/a-shared-store.js';
import { aClock } from '../../support/a-clock.js';

const QUESTION = 'champion:copa:2008';
const COUNTS = 20;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

it.each(kindsOfStores.filter(({ isThere }) => isThere).map((kind) => [kind.name, kind] as const))(
	'several processes count right answers at once, and none loses what another counts, in %s',
	async (_, kind) => {
		const { url, remove } = await kind.run();
		const stores = [await openStore(url, '.'), await openStore(url, '.')];
		const processes = stores.map((store) => {
			const known = new ValueStore(store.collection('known'), Known);
			return { known, answers: new KnownAnswers({ known, clock: aClock(), log: silent }) };
		});
		await Promise.all(
			processes.flatMap(({ answers }, process) =>
				Array.from({ length: COUNTS }, (_, game) =>
					answers.count(QUESTION, `${process}.${game}`, [
						{ player: '11', right: game % 2 === 0, points: 0, streak: 0 },
					]),
				),
			),
		);
		expect(await processes[0]?.known.get(QUESTION)).toMatchObject({ asked: 2 * COUNTS, right: COUNTS });
		await Promise.all(stores.map((store) => store.close()));
		await remove();
	},
	60_000,
);
