import type { Catalog } from '../../catalog/catalog.js';
import type { Bag } from '../../quiz/bag.js';
import type { Game } from '../../quiz/game.js';
import type { Random } from '../../quiz/random.js';
import type { Result } from '../../quiz/result.js';
import type { HonourRoll } from '../../store/honour-roll.js';
import type { ScoreStore } from '../../store/score-store.js';
import type { SettingsStore } from '../../store/settings-store.js';
import type { ValueStore } from '../../store/value-store.js';
import type { Channels } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { PictureGiver } from '../pictures.js';
import type { Collections } from './collections.js';
import type { KnownAnswers } from './known-answers.js';
import type { MissNotes } from './miss-notes.js';

/** What a quiz works with. */
export type QuizParts = {
	readonly catalog: Catalog;
	readonly channels: Channels;
	readonly pictures: PictureGiver;
	/** The games that run, by channel. */
	readonly games: ValueStore<typeof Game>;
	/** What each channel has been asked, by `<channel>/<competition>`. */
	readonly bags: ValueStore<typeof Bag>;
	readonly scores: ScoreStore;
	readonly settings: Pick<SettingsStore, 'of'>;
	/** Who has won the cups of each server. */
	readonly honours: HonourRoll;
	/** The last game of each channel, for its picture. */
	readonly results: ValueStore<typeof Result>;
	readonly misses: MissNotes;
	/** The departments people collect. */
	readonly collections: Collections;
	/** How many know each question. */
	readonly knownAnswers: KnownAnswers;
	/** Whether the bot can read the chat, so that answers typed there can count. */
	readonly readsChat: () => boolean;
	readonly clock: Clock;
	readonly random: Random;
	readonly log: Log;
};
