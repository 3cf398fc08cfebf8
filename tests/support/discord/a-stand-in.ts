import { onTestFinished } from 'vitest';
import { StandIn } from './stand-in.js';
import type { StandInOptions } from './stand-in-options.js';

/** A running stand-in for one test: afterwards it is stopped, and the test fails when the bot broke a rule of Discord. */
export async function aStandIn(options: StandInOptions & { allowsViolations?: boolean } = {}): Promise<StandIn> {
	const standIn = await new StandIn(options).start();
	onTestFinished(async () => {
		await standIn.stop();
		if (!options.allowsViolations) standIn.violations.assertNone();
	});
	return standIn;
}
