import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import * as z from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import { SECONDS } from '../src/domain/settings.js';
import { UserError } from '../src/errors.js';
import { periods } from '../src/quiz/period.js';
import { QuestionKind } from '../src/quiz/question.js';
import { difficulties, isTypable } from '../src/quiz/questions.js';
import { noteView } from '../src/views/note-view.js';
import { kickoffView, quizHelpView } from '../src/views/quiz/quiz-notes-view.js';
import { channelsText } from '../src/views/settings-view.js';
import type { View } from '../src/views/view.js';
import { competitionChoices, competitionMeant } from './competition-option.js';
import { choices, localized } from './localized.js';
import { pressAnswer, pressType, submitTyped } from './quiz/answer.js';
import { daily, pressDaily } from './quiz/daily.js';
import { pressHint } from './quiz/hint.js';
import { exportOwnData, forget, pressOwnData } from './quiz/own-data.js';
import { pressReview, review } from './quiz/review.js';
import { card, pressScores, scores } from './quiz/scores.js';

/** What can be asked for, and what it is when nobody asks. */
const QUESTIONS = { least: 1, most: 20, usual: 5 } as const;

const Input = z.discriminatedUnion('subcommand', [
	z.object({
		subcommand: z.literal('start'),
		questions: z.int().min(QUESTIONS.least).max(QUESTIONS.most).default(QUESTIONS.usual),
		seconds: z.int().min(SECONDS.least).max(SECONDS.most).optional(),
		about: z.string().optional(),
		difficulty: z.enum(['easy', 'medium', 'hard']).default('medium'),
		kind: QuestionKind.optional(),
		answers: z.enum(['buttons', 'typed']).default('buttons'),
	}),
	z.object({ subcommand: z.literal('scores'), period: z.enum(periods).default('all') }),
	z.object({ subcommand: z.enum(['stop', 'skip', 'card', 'daily', 'review', 'forget', 'export', 'help']) }),
]);

/** `/quiz`: trivia in a channel, for everyone in it. */
export const quiz = defineCommand({
	definition: localized(new SlashCommandBuilder(), 'quiz')
		.addSubcommand((sub) =>
			localized(sub, 'quiz.start')
				.addIntegerOption((option) =>
					localized(option, 'quiz.questions').setMinValue(QUESTIONS.least).setMaxValue(QUESTIONS.most),
				)
				.addIntegerOption((option) =>
					localized(option, 'quiz.seconds').setMinValue(SECONDS.least).setMaxValue(SECONDS.most),
				)
				.addStringOption((option) => localized(option, 'quiz.about').setAutocomplete(true))
				.addStringOption((option) =>
					localized(option, 'quiz.difficulty').addChoices(...choices(Object.keys(difficulties), 'quiz.difficulty')),
				)
				.addStringOption((option) =>
					localized(option, 'quiz.kind').addChoices(...choices(QuestionKind.options, 'quiz.kind')),
				)
				.addStringOption((option) =>
					localized(option, 'quiz.answers').addChoices(...choices(['buttons', 'typed'], 'quiz.answers')),
				),
		)
		.addSubcommand((sub) => localized(sub, 'quiz.stop'))
		.addSubcommand((sub) => localized(sub, 'quiz.skip'))
		.addSubcommand((sub) =>
			localized(sub, 'quiz.scores').addStringOption((option) =>
				localized(option, 'quiz.period').addChoices(...choices(periods, 'quiz.period')),
			),
		)
		.addSubcommand((sub) => localized(sub, 'quiz.card'))
		.addSubcommand((sub) => localized(sub, 'quiz.daily'))
		.addSubcommand((sub) => localized(sub, 'quiz.review'))
		.addSubcommand((sub) => localized(sub, 'quiz.export'))
		.addSubcommand((sub) => localized(sub, 'quiz.forget'))
		.addSubcommand((sub) => localized(sub, 'quiz.help'))
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),

	input: Input,

	run(input, context) {
		if (input.subcommand === 'start') return start(input, context);
		if (input.subcommand === 'scores') return scores(input.period, context);
		return others[input.subcommand](context);
	},

	suggest: (_option, typed, context) => competitionChoices(typed, context),

	async press(args, context) {
		const [what, ...rest] = args;
		if (what === 'daily') return pressDaily(rest, context);
		if (what === 'review') return pressReview(rest, context);
		if (what === 'scores') return pressScores(args, context);
		if (what === 'forget' || what === 'keep') return pressOwnData(args, context);
		if (what === 'hint') return pressHint(args, context);
		if (what === 'type') return pressType(args, context);
		return pressAnswer(args, context);
	},

	submit: submitTyped,
});

async function start(input: Extract<z.infer<typeof Input>, { subcommand: 'start' }>, context: Context): Promise<View> {
	const { catalog, quizHost, settings, place, words } = context;
	const usual = settings.of(place.guildId);
	if (usual.channels && !usual.channels.includes(place.channelId)) {
		if (usual.channels.length === 0) throw new UserError('quiz-nowhere');
		throw new UserError('quiz-not-here', { channels: channelsText(usual.channels) });
	}
	const { about, seconds = usual.seconds, ...wish } = input;
	if (wish.kind && wish.answers === 'typed' && !isTypable(wish.kind)) throw new UserError('quiz-not-typed');
	const competition = competitionMeant(about, context);
	const game = await quizHost.start(context, { ...wish, seconds, competition: competition.id });
	return kickoffView(game, catalog, words);
}

const others = {
	async stop(context: Context) {
		const outcome = await context.quizHost.stop(context);
		return noteView(context.ownWords.say(outcome === 'stopped' ? 'quiz.stopping' : 'quiz.voted'), { private: true });
	},
	async skip(context: Context) {
		const said = {
			skipped: 'quiz.skipping',
			voted: 'quiz.voted',
			'nothing-open': 'quiz.nothing-open',
		} as const;
		return noteView(context.ownWords.say(said[await context.quizHost.skip(context)]), { private: true });
	},
	card,
	daily,
	review,
	forget,
	export: exportOwnData,
	help: ({ pages, quizHost: { readsChat }, ownWords }: Context) =>
		pages.keep(`help ${readsChat} ${ownWords.locale}`, () => quizHelpView(readsChat, ownWords)),
} as const;
