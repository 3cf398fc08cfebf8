import fc from 'fast-check';
import { aDataFolder, damages } from './data-files.js';
import { inputs } from './requests.js';
import { aRim, forgeries } from './rim.js';
import { aStage } from './stage.js';

/** Each part's share of all inputs. */
const SHARES = { requests: 0.8, forgeries: 0.1, files: 0.1 } as const;

/** What a part of a fuzz run did. */
export type Part = { readonly name: string; readonly inputs: number; readonly ms: number; readonly note: string };

/**
 * Hands the bot random and hostile inputs: without Discord to every option, custom id and form, as forged interactions
 * through discord.js' gateway package, and as damaged data files.
 *
 * @throws {Error} With the smallest input found that led to a reply Discord refuses, a ping, a bug or no answer.
 */
export async function fuzz(count: number, seed: number): Promise<readonly Part[]> {
	const stage = aStage();
	const rim = await aRim();
	const files = aDataFolder();
	try {
		return [
			await part('options, buttons, forms, typing', count * SHARES.requests, seed, inputs, stage.meet, () => {
				return Object.entries(stage.answers)
					.map(([how, number]) => `${how} ${number}`)
					.join(', ');
			}),
			await part(
				'forged interactions by gateway',
				count * SHARES.forgeries,
				seed,
				forgeries,
				rim.meet,
				() => 'all answered',
			),
			await part('damaged data files', count * SHARES.files, seed, damages, files.meet, () => {
				return `${files.read.refused} refused with words, ${files.read.accepted} read and shown`;
			}),
		];
	} finally {
		files.remove();
		await rim.stop();
	}
}

async function part<Input>(
	name: string,
	share: number,
	seed: number,
	arbitrary: fc.Arbitrary<Input>,
	meet: (input: Input) => Promise<readonly string[]>,
	note: () => string,
): Promise<Part> {
	const numRuns = Math.round(share);
	const started = performance.now();
	const property = fc.asyncProperty(arbitrary, async (input) => {
		const problems = await meet(input);
		if (problems.length > 0) throw new Error(problems.join('\n'));
	});
	await fc.assert(property, { numRuns, seed, interruptAfterTimeLimit: 10 * 60_000, markInterruptAsFailure: true });
	return { name, inputs: numRuns, ms: performance.now() - started, note: note() };
}
