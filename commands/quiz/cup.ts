import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { requireMode } from '../../src/app/mode.js';
import { Settings } from '../../src/domain/settings.js';
import { UserError } from '../../src/errors.js';
import { CUP_PLAYERS } from '../../src/quiz/cup/cup.js';
import { cupOf, type JoinVerdict } from '../../src/quiz/cup/entries.js';
import { difficulties } from '../../src/quiz/pool.js';
import { noteView } from '../../src/views/note-view.js';
import type { View } from '../../src/views/view.js';
import { chosen, Seconds } from './custom-id-numbers.js';
import { begin } from './start.js';

/** How many questions a round can have, and has by default. */
export const ROUND = { least: 1, most: 10, usual: 5 } as const;

export const CupInput = z.object({
	subcommand: z.literal('cup'),
	questions: z.int().min(ROUND.least).max(ROUND.most).default(ROUND.usual),
	seconds: Settings.shape.seconds.optional(),
	about: z.string().optional(),
	difficulty: z.enum(difficulties).default('medium'),
});

/** `/quiz cup`: a knock-out cup for everyone in the channel. Its board is posted separately. */
export async function cup(input: z.infer<typeof CupInput>, context: Context): Promise<View> {
	if (context.place.guildId === undefined) throw new UserError('cup-server-only');
	requireMode('cup', context);
	await begin({ ...input, answers: 'buttons', mode: 'cup' }, context);
	return noteView(context.ownWords.say('cup.opened'), { private: true });
}

/** A custom id's argument: the game. */
const Joining = z.tuple([z.string()]);

/** A press on the button to join. */
export async function pressJoin(
	args: readonly string[],
	{ quizHost, place, person, ownWords }: Context,
): Promise<View> {
	const [game] = Joining.parse(args);
	const verdict = await quizHost.join(place.channelId, { game, player: person.id });
	const now = quizHost.gameIn(place.channelId);
	const until = Math.ceil((now?.until ?? 0) / 1_000);
	const said = {
		joined: () => ownWords.say('cup.joined', { count: (now && cupOf(now)?.entrants.length) ?? 1, until }),
		'already-in': () => ownWords.say('cup.already-in', { until }),
		full: () => ownWords.say('cup.full', { most: CUP_PLAYERS.most }),
		'too-late': () => ownWords.say('cup.too-late'),
	} as const satisfies Record<JoinVerdict, () => string>;
	return noteView(said[verdict](), { private: true, noteOf: game });
}

/** The arguments of the button for another cup: questions a round, seconds, difficulty, competition. */
const Again = z.tuple([chosen(CupInput.shape.questions.unwrap()), Seconds, z.enum(difficulties), z.string()]);

/** A press on the button for another such cup, by anybody who may start one here. */
export function pressCup(args: readonly string[], context: Context): Promise<View> {
	const [questions, seconds, difficulty, about] = Again.parse(args);
	if (!context.catalog.competitions.some(({ id }) => id === about)) throw new UserError('stale-button');
	return cup({ subcommand: 'cup', questions, seconds, difficulty, about }, context);
}
