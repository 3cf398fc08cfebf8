import type { Catalog } from '../catalog/catalog.js';
import { Bag } from '../quiz/bag.js';
import { Game } from '../quiz/game.js';
import type { Random } from '../quiz/random.js';
import type { Store } from '../store/open-store.js';
import { ScoreStore } from '../store/score-store.js';
import { ValueStore } from '../store/value-store.js';
import type { Channels } from './channels.js';
import type { Clock } from './clock.js';
import type { Command } from './command.js';
import type { Bot } from './dispatch.js';
import type { Log } from './log.js';
import { QuizHost } from './quiz-host.js';

/** Puts the bot together; a rim then hands it requests. */
export function createBot(parts: {
	readonly commands: ReadonlyMap<string, Command>;
	readonly catalog: Catalog;
	readonly channels: Channels;
	readonly store: Store;
	readonly clock: Clock;
	readonly random: Random;
	readonly log: Log;
}): Bot {
	const { commands, catalog, store, log } = parts;
	const scores = new ScoreStore(store.collection('scores'));
	const quizHost = new QuizHost({
		...parts,
		scores,
		games: new ValueStore(store.collection('games'), Game),
		bags: new ValueStore(store.collection('bags'), Bag),
	});
	return { commands, services: { catalog, quizHost, scores }, log };
}
