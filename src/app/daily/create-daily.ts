import type { Catalog } from '../../catalog/catalog.js';
import { Board } from '../../quiz/daily-board.js';
import { DailyCount, Finish } from '../../quiz/daily-count.js';
import { DailyShown } from '../../quiz/daily-shown.js';
import { Daily } from '../../quiz/stored-daily.js';
import { olderDailies } from '../../store/older-dailies.js';
import type { SettingsStore } from '../../store/settings-store.js';
import type { Store } from '../../store/store.js';
import { ValueStore } from '../../store/value-store.js';
import type { Channels } from '../channels.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { PictureGiver } from '../pictures.js';
import type { Collections } from '../quiz/collections.js';
import { DailyHost } from '../quiz/daily-host.js';
import type { MissNotes } from '../quiz/miss-notes.js';
import { BoardEdits } from './board-edits.js';
import { BoardWriter } from './board-writer.js';
import { Boards } from './boards.js';
import { DailyDays } from './daily-days.js';
import { DailyRounds } from './daily-rounds.js';
import { Finishes } from './finishes.js';

/** Puts together the parts of the daily. */
export function createDaily(parts: {
	readonly catalog: Catalog;
	readonly channels: Channels;
	readonly pictures: PictureGiver;
	readonly store: Store;
	readonly settings: SettingsStore;
	readonly misses: MissNotes;
	readonly collections: Collections;
	readonly clock: Clock;
	readonly log: Log;
}) {
	const { store, settings } = parts;
	const dailies = new ValueStore(store.collection('dailies'), Daily, olderDailies);
	const days = new DailyDays({ ...parts, days: new ValueStore(store.collection('days'), DailyCount) });
	const changed = (guildId: string) => edits.changed(guildId);
	const boards = new Boards({
		boards: new ValueStore(store.collection('boards'), Board),
		shown: new ValueStore(store.collection('shown'), DailyShown),
		changed,
	});
	const writer = new BoardWriter({ ...parts, boards, days });
	const edits = new BoardEdits({ ...parts, writer });
	const finishes = new Finishes({
		...parts,
		finishes: new ValueStore(store.collection('finishes'), Finish),
		dailies,
		days,
		boards,
		changed,
	});
	const dailyHost = new DailyHost({ ...parts, dailies, days, finishes, boards, changed });
	const dailyRounds = new DailyRounds({ ...parts, boards, writer, edits });
	settings.watch((server) => dailyRounds.lookAgain(server));
	return { dailies, boards, finishes, dailyHost, dailyRounds };
}
