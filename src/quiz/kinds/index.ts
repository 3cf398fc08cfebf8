import type { QuestionKind } from '../question.js';
import type { QuestionKindSpec } from '../question-kind.js';
import { aggregate } from './aggregate.js';
import { biggestWin } from './biggest-win.js';
import { champion } from './champion.js';
import { department } from './department.js';
import { fallenChampion } from './fallen-champion.js';
import { firstTitle } from './first-title.js';
import { guessClub } from './guess-club.js';
import { lastPlace } from './last-place.js';
import { longestWait } from './longest-wait.js';
import { oddOneOut } from './odd-one-out.js';
import { place } from './place.js';
import { promotedWith } from './promoted-with.js';
import { relegated } from './relegated.js';
import { represented } from './represented.js';
import { runnerUp } from './runner-up.js';
import { titleCount } from './title-count.js';
import { titleYear } from './title-year.js';
import { topFour } from './top-four.js';
import { topScorer } from './top-scorer.js';

/** Every kind of question that is asked. */
export const kinds = {
	champion,
	'runner-up': runnerUp,
	'title-year': titleYear,
	department,
	represented,
	'promoted-with': promotedWith,
	aggregate,
	'title-count': titleCount,
	'odd-one-out': oddOneOut,
	'guess-club': guessClub,
	relegated,
	'top-scorer': topScorer,
	'fallen-champion': fallenChampion,
	'first-title': firstTitle,
	'longest-wait': longestWait,
	'top-four': topFour,
	'last-place': lastPlace,
	'biggest-win': biggestWin,
	place,
} as const satisfies Record<QuestionKind, QuestionKindSpec>;
