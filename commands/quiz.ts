import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/command.js';
import type { Verdict } from '../src/quiz/game.js';
import { QuestionKind } from '../src/quiz/question.js';
import { difficulties } from '../src/quiz/questions.js';
import { noteView } from '../src/views/note-view.js';
import { optionLabel } from '../src/views/option-label.js';
import { kickoffView, quizHelpView } from '../src/views/quiz-notes-view.js';
import { scoresView } from '../src/views/scores-view.js';
import type { View } from '../src/views/view.js';
import { choices, localized } from './localized.js';
import { competitionChoices, competitionMeant } from './season.js';

/** What can be asked for, and what it is when nobody asks. */
const QUESTIONS = { least: 1, most: 20, usual: 5 } as const;
const SECONDS = { least: 5, most: 60, usual: 20 } as const;

const Input = z.discriminatedUnion('subcommand', [
	z.object({
		subcommand: z.literal('start'),
		questions: z.int().min(QUESTIONS.least).max(QUESTIONS.most).default(QUESTIONS.usual),
		seconds: z.int().min(SECONDS.least).max(SECONDS.most).default(SECONDS.usual),
		about: z.string().optional(),
		difficulty: z.enum(['easy', 'medium', 'hard']).default('medium'),
		kind: QuestionKind.optional(),
	}),
	z.object({ subcommand: z.enum(['stop', 'skip', 'scores', 'help']) }),
]);

const Index = z
	.string()
	.regex(/^\d{1,3}$/)
	.transform(Number);
const Answer = z.tuple([z.literal('answer'), z.string(), Index, Index]);

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
				),
		)
		.addSubcommand((sub) => localized(sub, 'quiz.stop'))
		.addSubcommand((sub) => localized(sub, 'quiz.skip'))
		.addSubcommand((sub) => localized(sub, 'quiz.scores'))
		.addSubcommand((sub) => localized(sub, 'quiz.help'))
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),

	input: Input,

	run(input, context) {
		if (input.subcommand === 'start') return start(input, context);
		return others[input.subcommand](context);
	},

	suggest: (_option, typed, context) => competitionChoices(typed, context),

	async press(args, context) {
		const [, game, round, option] = Answer.parse(args);
		const { quizHost, place, person, requestId, ownWords, catalog } = context;
		const question = quizHost.openQuestion(place.channelId, game);
		const verdict = await quizHost.answer(place.channelId, { game, round, option, player: person.id, at: requestId });
		const chosen = question?.options[option];
		const said = {
			accepted: () =>
				ownWords.say('quiz.locked-in', { option: question && chosen ? optionLabel(chosen, question, catalog) : '' }),
			'already-answered': () => ownWords.say('quiz.already-answered'),
			'too-late': () => ownWords.say('quiz.too-late'),
		} as const satisfies Record<Verdict, () => string>;
		return noteView(said[verdict](), { private: true });
	},
});

async function start(input: Extract<z.infer<typeof Input>, { subcommand: 'start' }>, context: Context): Promise<View> {
	const { catalog, quizHost, words } = context;
	const { about, ...wish } = input;
	const competition = competitionMeant(about, context);
	const game = await quizHost.start(context, { ...wish, competition: competition.id });
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
	async scores({ scores, place, person, words }: Context) {
		return scoresView(await scores.ranking(place.guildId ?? place.channelId), person.id, words);
	},
	help: ({ ownWords }: Context) => quizHelpView(ownWords),
} as const;
