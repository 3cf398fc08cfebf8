import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import * as z from 'zod';
import { type Command, defineCommand } from '../src/app/command.js';
import { SECONDS } from '../src/domain/settings.js';
import { startModes } from '../src/quiz/contest/contest.js';
import { difficulties } from '../src/quiz/pool.js';
import { QuestionKind } from '../src/quiz/question.js';
import { scorePages } from '../src/views/quiz/scores-view.js';
import { competitionChoices } from './competition-option.js';
import { choices, localized } from './localized.js';
import { pressAnswer, pressType, submitTyped } from './quiz/answer.js';
import { card, pressCard } from './quiz/card.js';
import { club, pressClub, submitClub } from './quiz/club.js';
import { skip, stop } from './quiz/course.js';
import { CupInput, cup, pressCup, pressJoin, ROUND } from './quiz/cup.js';
import { Daily, daily, pressDaily } from './quiz/daily.js';
import { quizHelp } from './quiz/help.js';
import { pressHint } from './quiz/hint.js';
import { exportOwnData, forget, pressForget, pressKeep, takesLong } from './quiz/own-data.js';
import { pressPractice, suggestDays } from './quiz/practice.js';
import { pressReview, review } from './quiz/review.js';
import { pressScores, scores } from './quiz/scores.js';
import { pressShare } from './quiz/share.js';
import { pressAgain, QUESTIONS, Start, start } from './quiz/start.js';

const Scores = z.object({ period: z.enum(scorePages).default('all') });

/** What each subcommand does with its options. */
const subcommands = {
	start: (options, context) => start(Start.parse(options), context),
	cup: (options, context) => cup(CupInput.parse(options), context),
	scores: (options, context) => scores(Scores.parse(options).period, context),
	daily: (options, context) => daily(Daily.parse(options), context),
	stop: (_, context) => stop(context),
	skip: (_, context) => skip(context),
	card: (_, context) => card(context),
	club: (_, context) => club(context),
	review: (_, context) => review(context),
	forget: (_, context) => forget(context),
	export: (_, context) => exportOwnData(context),
	help: (_, context) => quizHelp(context),
} as const satisfies Record<string, Command['run']>;

/** The handlers of presses, by the first argument of the button's custom id; they get the other arguments. */
const pressed = {
	answer: pressAnswer,
	type: pressType,
	hint: pressHint,
	join: pressJoin,
	cup: pressCup,
	share: pressShare,
	scores: pressScores,
	daily: pressDaily,
	practice: pressPractice,
	card: pressCard,
	club: pressClub,
	review: pressReview,
	forget: pressForget,
	keep: pressKeep,
	again: pressAgain,
} as const satisfies Record<string, NonNullable<Command['press']>>;

/** The handlers of submitted forms, likewise. */
const submitted = {
	typed: submitTyped,
	club: submitClub,
} as const satisfies Record<string, NonNullable<Command['submit']>>;

const Input = z.looseObject({ subcommand: nameIn(subcommands) });
const Button = nameIn(pressed);
const Form = nameIn(submitted);

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
					localized(option, 'quiz.difficulty').addChoices(...choices(difficulties, 'quiz.difficulty')),
				)
				.addStringOption((option) =>
					localized(option, 'quiz.kind').addChoices(...choices(QuestionKind.options, 'quiz.kind')),
				)
				.addStringOption((option) =>
					localized(option, 'quiz.answers').addChoices(...choices(['buttons', 'typed'], 'quiz.answers')),
				)
				.addStringOption((option) => localized(option, 'quiz.mode').addChoices(...choices(startModes, 'quiz.mode'))),
		)
		.addSubcommand((sub) =>
			localized(sub, 'quiz.cup')
				.addIntegerOption((option) =>
					localized(option, 'quiz.cup-questions').setMinValue(ROUND.least).setMaxValue(ROUND.most),
				)
				.addIntegerOption((option) =>
					localized(option, 'quiz.seconds').setMinValue(SECONDS.least).setMaxValue(SECONDS.most),
				)
				.addStringOption((option) => localized(option, 'quiz.about').setAutocomplete(true))
				.addStringOption((option) =>
					localized(option, 'quiz.difficulty').addChoices(...choices(difficulties, 'quiz.difficulty')),
				),
		)
		.addSubcommand((sub) => localized(sub, 'quiz.stop'))
		.addSubcommand((sub) => localized(sub, 'quiz.skip'))
		.addSubcommand((sub) =>
			localized(sub, 'quiz.scores').addStringOption((option) =>
				localized(option, 'quiz.period').addChoices(...choices(scorePages, 'quiz.period')),
			),
		)
		.addSubcommand((sub) => localized(sub, 'quiz.card'))
		.addSubcommand((sub) =>
			localized(sub, 'quiz.daily').addStringOption((option) => localized(option, 'quiz.date').setAutocomplete(true)),
		)
		.addSubcommand((sub) => localized(sub, 'quiz.club'))
		.addSubcommand((sub) => localized(sub, 'quiz.review'))
		.addSubcommand((sub) => localized(sub, 'quiz.export'))
		.addSubcommand((sub) => localized(sub, 'quiz.forget'))
		.addSubcommand((sub) => localized(sub, 'quiz.help'))
		.setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
		.setContexts(InteractionContextType.Guild, InteractionContextType.BotDM),

	input: Input,

	run: (input, context) => subcommands[input.subcommand](input, context),

	takesLong,

	suggest: (option, typed, context) =>
		option === 'date' ? suggestDays(typed, context) : competitionChoices(typed, context),

	press([button, ...args], context) {
		return pressed[Button.parse(button)](args, context);
	},

	submit([form, ...args], fields, context) {
		return submitted[Form.parse(form)](args, fields, context);
	},
});

/** A key of a record. */
function nameIn<Named extends object>(record: Named) {
	return z.custom<keyof Named>((name) => typeof name === 'string' && Object.hasOwn(record, name));
}
