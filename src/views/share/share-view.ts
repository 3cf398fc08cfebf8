import type { Catalog } from '../../catalog/catalog.js';
import { limaDay } from '../../quiz/lima-day.js';
import { type Result, winnersOf } from '../../quiz/result.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { nameOfCompetition } from '../names.js';
import { noteView } from '../note-view.js';
import { shareCup } from '../pictures/share/share-cup.js';
import { sharePodium } from '../pictures/share/share-podium.js';
import type { ShareOccasion } from '../pictures/share/square.js';
import type { View } from '../view.js';

/** A game's end for everyone, with a picture to share. */
export function shareView(
	result: Result,
	known: Omit<ShareOccasion, 'date'>,
	catalog: Pick<Catalog, 'competition'>,
	words: Words,
): View {
	const competition = nameOfCompetition(catalog, result.competition, words);
	const date = words.date(limaDay(result.at));
	const { contest } = result;
	const winners = winnersOf(result);
	const players = words.list(winners.map((player) => `<@${player}>`));
	const won = contest.mode === 'cup' ? 'share.won-cup' : winners.length > 1 ? 'share.drawn' : 'share.won';
	const lines = [`🏆 ${words.say(won, { players })}`, `-# ${escaped(clip(competition, Limit.embedTitle))} · ${date}`];
	const occasion = { ...known, date };
	return {
		...noteView(lines.join('\n')),
		goes: 'below',
		picture:
			contest.mode === 'cup'
				? shareCup(contest, competition, occasion, words)
				: sharePodium(result, competition, occasion, words),
	};
}
