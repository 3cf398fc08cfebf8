import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import { requireMode } from '../../src/app/mode.js';
import { onTop } from '../../src/app/on-top.js';
import type { QuizWish } from '../../src/app/quiz/quiz-draw.js';
import { Settings } from '../../src/domain/settings.js';
import { UserError } from '../../src/errors.js';
import { type StartMode, startModes } from '../../src/quiz/contest/contest.js';
import type { Game } from '../../src/quiz/game.js';
import { difficulties, isTypable } from '../../src/quiz/pool.js';
import { QuestionKind } from '../../src/quiz/question.js';
import { wordsIn } from '../../src/text/words.js';
import { kickoffView } from '../../src/views/quiz/quiz-notes-view.js';
import { channelsText } from '../../src/views/settings-view.js';
import type { View } from '../../src/views/view.js';
import { competitionMeant, competitionsHere } from '../competition-option.js';
import { chosen, Seconds } from './custom-id-numbers.js';

/** How many questions a game can have. */
export const QUESTIONS = { least: 1, most: 20 } as const;
/** How many there are by default; more in sudden death, which may end sooner. */
const USUAL_QUESTIONS = { points: 5, sudden: QUESTIONS.most } as const satisfies Record<StartMode, number>;

const Difficulty = z.enum(difficulties);
const Mode = z.enum(startModes);

export const Start = z.object({
	subcommand: z.literal('start'),
	questions: z.int().min(QUESTIONS.least).max(QUESTIONS.most).optional(),
	seconds: Settings.shape.seconds.optional(),
	about: z.string().optional(),
	difficulty: Difficulty.default('medium'),
	kind: QuestionKind.optional(),
	answers: z.enum(['buttons', 'typed']).default('buttons'),
	mode: Mode.default('points'),
});

/** `/quiz start`: a game for everyone in the channel, where the server allows it. */
export async function start(input: z.infer<typeof Start>, context: Context): Promise<View> {
	const { mode, questions = USUAL_QUESTIONS[mode], kind, answers } = input;
	if (mode === 'sudden') requireMode('sudden', context);
	if (kind && answers === 'typed' && !isTypable(kind)) throw new UserError('quiz-not-typed');
	const game = await begin({ ...input, questions }, context);
	return kickoffView(game, context.catalog, context.words);
}

/** A wish for a game; time and competition default to the server's. */
type Wish = Omit<QuizWish, 'seconds' | 'competition'> & {
	readonly seconds?: number | undefined;
	readonly about?: string | undefined;
};

/**
 * Begins a game where the server allows quizzes.
 *
 * @throws {UserError} What `QuizHost.start` throws; `quiz-nowhere`, `quiz-not-here`
 */
export async function begin(wish: Wish, context: Context): Promise<Game> {
	const { quizHost, settings, place } = context;
	const usual = settings.of(place.guildId);
	// A channel's permission covers its threads.
	const isHere = (channel: string) => channel === place.channelId || channel === place.parentId;
	if (usual.channels && !usual.channels.some(isHere)) {
		if (usual.channels.length === 0) throw new UserError('quiz-nowhere');
		throw new UserError('quiz-not-here', { channels: channelsText(usual.channels) });
	}
	const { about, seconds = usual.seconds } = wish;
	const byId = competitionsHere(context).find(({ id }) => id === about);
	const competition = byId ?? competitionMeant(about, context);
	const game = await quizHost.start(context, { ...wish, seconds, competition: competition.id });
	await hear(context);
	return game;
}

/** Remembers that Spanish was spoken in a server whose language is unknown. */
async function hear({ place, person, settings }: Context): Promise<void> {
	const { guildId, isLocaleUnknown } = place;
	if (guildId === undefined || !isLocaleUnknown || person.locale !== 'es' || settings.of(guildId).heard) return;
	// The quiz has begun; if this cannot be stored, the next quiz tries again.
	await settings.change(guildId, (before) => ({ ...before, heard: 'es' })).catch(() => {});
}

/** The arguments of every rematch button: questions, seconds, answers, difficulty and competition. */
const wished = [
	chosen(Start.shape.questions.unwrap()),
	Seconds,
	Start.shape.answers.unwrap(),
	Difficulty,
	z.string(),
] as const;
/** Then come a kind, or an empty string for any, and a mode other than the usual one. */
const Again = z.union([
	z.tuple(wished),
	z.tuple([...wished, QuestionKind]),
	z.tuple([...wished, z.union([QuestionKind, z.literal('').transform(() => undefined)]), Mode]),
]);

/** A press on the rematch button: another such game, by anybody who may start one here. */
export async function pressAgain(args: readonly string[], context: Context): Promise<View> {
	const [questions, seconds, answers, difficulty, about, kind, mode = 'points'] = Again.parse(args);
	if (!context.catalog.competitions.some(({ id }) => id === about)) throw new UserError('stale-button');
	// Everybody reads the announcement, so it is in the language of the place, not of the presser.
	const here = onTop(context, { words: wordsIn(context.place.locale) });
	const wish = { questions, seconds, answers, difficulty, about, kind, mode };
	const view = await start({ subcommand: 'start', ...wish }, here);
	return { ...view, goes: 'below' };
}
