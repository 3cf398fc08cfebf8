import type { Catalog } from '../catalog/catalog.js';
import { Reports } from '../domain/report.js';
import { Bag } from '../quiz/bag.js';
import { Puzzle, withoutTheirClubs } from '../quiz/club-of-the-day/puzzle.js';
import { Collected } from '../quiz/collected.js';
import { Game } from '../quiz/game.js';
import { Known } from '../quiz/known.js';
import type { Random } from '../quiz/random.js';
import { Result } from '../quiz/result.js';
import { Review } from '../quiz/review.js';
import { HonourRoll } from '../store/honour-roll.js';
import { lastResults } from '../store/last-results.js';
import { olderGames } from '../store/older-games.js';
import { Forgetting, keyedByPerson, PersonalData, type PersonalStore } from '../store/personal-data.js';
import { runningGames } from '../store/running-games.js';
import { ScoreStore } from '../store/score-store.js';
import { SettingsStore } from '../store/settings-store.js';
import type { Store } from '../store/store.js';
import { ValueStore } from '../store/value-store.js';
import type { Links } from '../views/links.js';
import { Pages } from '../views/pages.js';
import type { Bot } from './bot.js';
import type { Channels } from './channels.js';
import type { Clock } from './clock.js';
import { ClubHost } from './club-of-the-day/club-host.js';
import type { Command } from './command.js';
import { createDaily } from './daily/create-daily.js';
import { ownDaily } from './daily/own-daily.js';
import type { Log } from './log.js';
import { nobody, type Observer } from './observer.js';
import type { PersonLimits } from './person-limits.js';
import type { PictureGiver } from './pictures.js';
import { ChatAnswers } from './quiz/chat-answers.js';
import { Collections } from './quiz/collections.js';
import { KnownAnswers } from './quiz/known-answers.js';
import { MissNotes } from './quiz/miss-notes.js';
import { QuizHost } from './quiz/quiz-host.js';
import { ReviewHost } from './quiz/review-host.js';
import { ShareHost } from './quiz/share-host.js';
import { ReportDesk } from './reports/report-desk.js';

/** Puts the bot together; a rim then hands it requests. */
export function createBot(parts: {
	readonly commands: ReadonlyMap<string, Command>;
	readonly catalog: Catalog;
	readonly channels: Channels;
	readonly pictures: PictureGiver;
	readonly store: Store;
	/** Whether the bot receives people's messages, so that typed answers can be read from the chat. */
	readonly readsChat?: boolean | undefined;
	readonly clock: Clock;
	readonly random: Random;
	readonly log: Log;
	readonly observer?: Observer | undefined;
	readonly limits?: PersonLimits | undefined;
	readonly links?: Links | undefined;
	/** The channel that reports go to; without one they go into the store. */
	readonly reportsChannel?: string | undefined;
}): Bot {
	const { commands, catalog, store, readsChat = false, clock, pictures, log, observer = nobody, limits } = parts;
	const { links = {}, reportsChannel: channelId } = parts;
	const settings = new SettingsStore(store.collection('settings'));
	const scores = new ScoreStore(store.collection('scores'), store.collection('people'));
	const honours = new HonourRoll(store.collection('cups'), store.collection('champions'));
	const results = new ValueStore(store.collection('results'), Result);
	const games = new ValueStore(store.collection('games'), Game, olderGames);
	const puzzles = new ValueStore(store.collection('club-puzzles'), Puzzle);
	const reviews = new ValueStore(store.collection('reviews'), Review);
	const reports = new ValueStore(store.collection('reports'), Reports);
	const misses = new MissNotes({ reviews, log });
	const collected = new ValueStore(store.collection('collected'), Collected);
	const collections = new Collections({ collected, log });
	const { dailies, boards, finishes, dailyHost, dailyRounds } = createDaily({
		...parts,
		settings,
		misses,
		collections,
	});
	const quizHost = new QuizHost({
		...parts,
		readsChat,
		settings,
		scores,
		honours,
		results,
		games,
		misses,
		collections,
		bags: new ValueStore(store.collection('bags'), Bag),
		knownAnswers: new KnownAnswers({ ...parts, known: new ValueStore(store.collection('known'), Known) }),
	});
	const stores = [
		scores,
		honours,
		lastResults(results),
		// At once, with all the others: a question that closes from now on then brings back nothing from before.
		runningGames(games, (person) => quizHost.forget(person)),
		boards,
		ownDaily(dailies, finishes),
		ownPuzzle(puzzles),
		keyedByPerson('review', reviews),
		keyedByPerson('collection', collected),
		keyedByPerson('reports', reports),
	];
	const personalData = new PersonalData(stores, new ValueStore(store.collection('forgetting'), Forgetting));
	const clubHost = new ClubHost({ ...parts, puzzles, settings });
	const shareHost = new ShareHost({ ...parts, results });
	const reviewHost = new ReviewHost({ ...parts, reviews });
	const chatAnswers = new ChatAnswers({ ...parts, quizHost });
	const reportDesk = new ReportDesk({ reports, channels: parts.channels, channelId, log });
	return {
		commands,
		services: {
			catalog,
			pages: new Pages(),
			quizHost,
			shareHost,
			dailyHost,
			dailyRounds,
			boards,
			finishes,
			collections,
			clubHost,
			reviewHost,
			reportDesk,
			scores,
			honours,
			settings,
			personalData,
			links,
			clock,
			channels: parts.channels,
		},
		pictures,
		hear: readsChat ? (message) => chatAnswers.hear(message) : undefined,
		log,
		observer,
		limits,
	};
}

/** A person's club of the day, as its player may read it. */
function ownPuzzle(puzzles: ValueStore<typeof Puzzle>): PersonalStore {
	return keyedByPerson('club', {
		get: async (person) => {
			const puzzle = await puzzles.get(person);
			return puzzle && withoutTheirClubs(puzzle);
		},
		remove: (person) => puzzles.remove(person),
	});
}
