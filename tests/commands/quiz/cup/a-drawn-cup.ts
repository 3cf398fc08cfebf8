import { aCup } from '../../../support/a-cup.js';

/** A cup that these players have joined, after its draw. */
export async function aDrawnCup(players: readonly number[], ...args: Parameters<typeof aCup>) {
	const cup = await aCup(...args);
	for (const player of players) await cup.join(player);
	await cup.draw();
	return cup;
}

/** Plays a question: those in `right` know it, those in `wrong` do not. */
export async function play(
	cup: Awaited<ReturnType<typeof aCup>>,
	right: readonly number[],
	wrong: readonly number[] = [],
) {
	await cup.read();
	for (const player of right) await cup.answer(player, true);
	for (const player of wrong) await cup.answer(player, false);
	await cup.finishQuestion();
}
