import type { en } from './en.js';
import { about } from './es/about.js';
import { andMore } from './es/and-more.js';
import { champions } from './es/champions.js';
import { club } from './es/club.js';
import { clubFacts } from './es/club-facts.js';
import { clubOfTheDay } from './es/club-of-the-day.js';
import { collection } from './es/collection.js';
import { confidence } from './es/confidence.js';
import { cup } from './es/cup.js';
import { daily } from './es/daily.js';
import { department } from './es/department.js';
import { errors } from './es/errors.js';
import { follows } from './es/follows.js';
import { help } from './es/help.js';
import { league } from './es/league.js';
import { modes } from './es/modes.js';
import { ownData } from './es/own-data.js';
import { quizCommands } from './es/quiz-commands.js';
import { quizDaily } from './es/quiz-daily.js';
import { quizGame } from './es/quiz-game.js';
import { quizHelp } from './es/quiz-help.js';
import { quizHint } from './es/quiz-hint.js';
import { quizQuestion } from './es/quiz-question.js';
import { quizResult } from './es/quiz-result.js';
import { quizReview } from './es/quiz-review.js';
import { quizScores } from './es/quiz-scores.js';
import { quizSudden } from './es/quiz-sudden.js';
import { road } from './es/road.js';
import { search } from './es/search.js';
import { season } from './es/season.js';
import { seasonCard } from './es/season-card.js';
import { settings } from './es/settings.js';
import { share } from './es/share.js';
import { stage } from './es/stage.js';
import { titlePictures } from './es/title-pictures.js';
import type { Translation } from './translation.js';

/** Every word the bot says, in Spanish as a Peruvian fan writes it. Keys and values are those of `en`. */
export const es = {
	...about,
	...andMore,
	...champions,
	...club,
	...clubFacts,
	...clubOfTheDay,
	...collection,
	...confidence,
	...cup,
	...daily,
	...department,
	...errors,
	...follows,
	...help,
	...league,
	...modes,
	...ownData,
	...quizCommands,
	...quizDaily,
	...quizGame,
	...quizHelp,
	...quizHint,
	...quizQuestion,
	...quizResult,
	...quizReview,
	...quizScores,
	...quizSudden,
	...search,
	...road,
	...season,
	...seasonCard,
	...settings,
	...share,
	...stage,
	...titlePictures,
} as const satisfies Translation<typeof en>;
