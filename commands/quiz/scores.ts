import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { stored } from '../../src/app/stored.js';
import { spanAt } from '../../src/quiz/period.js';
import { cupsView } from '../../src/views/quiz/cups-view.js';
import { type ScorePage, scorePages, scoresView } from '../../src/views/quiz/scores-view.js';
import type { View } from '../../src/views/view.js';

const Pressed = z.tuple([z.enum(scorePages)]);

/** `/quiz scores`: the server's best players of all time, this month or this week; or who has won its cups. */
export async function scores(
	period: ScorePage,
	{ scores, honours, clock, place, person, words }: Context,
): Promise<View> {
	if (period === 'cups') return cupsView(await stored(honours.of(place.guildId ?? place.channelId)), words);
	const span = spanAt(period, clock.now());
	const ranking = await stored(scores.ranking(place.guildId ?? place.channelId, span.key));
	return scoresView(span, ranking, person.id, words);
}

/** A press on the button of another page. */
export function pressScores(args: readonly string[], context: Context): Promise<View> {
	const [period] = Pressed.parse(args);
	return scores(period, context);
}
