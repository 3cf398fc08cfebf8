import { about } from './en/about.js';
import { andMore } from './en/and-more.js';
import { champions } from './en/champions.js';
import { club } from './en/club.js';
import { clubFacts } from './en/club-facts.js';
import { clubOfTheDay } from './en/club-of-the-day.js';
import { collection } from './en/collection.js';
import { confidence } from './en/confidence.js';
import { cup } from './en/cup.js';
import { daily } from './en/daily.js';
import { department } from './en/department.js';
import { errors } from './en/errors.js';
import { follows } from './en/follows.js';
import { help } from './en/help.js';
import { league } from './en/league.js';
import { modes } from './en/modes.js';
import { ownData } from './en/own-data.js';
import { quizCommands } from './en/quiz-commands.js';
import { quizDaily } from './en/quiz-daily.js';
import { quizGame } from './en/quiz-game.js';
import { quizHelp } from './en/quiz-help.js';
import { quizHint } from './en/quiz-hint.js';
import { quizQuestion } from './en/quiz-question.js';
import { quizResult } from './en/quiz-result.js';
import { quizReview } from './en/quiz-review.js';
import { quizScores } from './en/quiz-scores.js';
import { quizSudden } from './en/quiz-sudden.js';
import { road } from './en/road.js';
import { search } from './en/search.js';
import { season } from './en/season.js';
import { seasonCard } from './en/season-card.js';
import { settings } from './en/settings.js';
import { share } from './en/share.js';
import { stage } from './en/stage.js';
import { titlePictures } from './en/title-pictures.js';

/** Every word the bot says, in English. `{{…}}` are values; `_one` and `_other` are plural forms by `count`. */
export const en = {
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
} as const;
