import type { Catalog } from '../../../catalog/catalog.js';
import { decidingRound } from '../../../domain/decider.js';
import type { Tie } from '../../../domain/match.js';
import { roadToTitle } from '../../../domain/road.js';
import type { Round } from '../../../domain/round.js';
import type { Season } from '../../../domain/season.js';
import { standings } from '../../../domain/standing.js';
import { aggregate } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { mark } from '../../mark.js';
import { decisionTexts, scoreText } from '../../match-text.js';
import { seasonName } from '../../names.js';
import { promotionGroups } from '../../promotion-groups.js';
import { roundTitle } from '../../round-text.js';

type Names = Pick<Catalog, 'clubLabel' | 'competition'>;

/** A season's card in a few sentences: who won, how it was decided, who went up. */
export function seasonAlt(season: Season, catalog: Names, words: Words): string {
	const { champion, runnerUp, status, year } = season;
	const title = seasonName(catalog, season, words);
	const name = (claim: NonNullable<typeof champion>) => catalog.clubLabel(claim.club, year) + mark(claim.confidence);
	const round = decidingRound(season);
	const road = roadToTitle(season);
	const promoted = promotionGroups(season, catalog, words)
		.map(({ competition, year: when, promotions }) => {
			const clubs = words.list(promotions.map(({ club }) => catalog.clubLabel(club, year)));
			return words.say('season.promotion', { competition, year: when, clubs });
		})
		.join('; ');
	return clip(
		[
			champion
				? words.say('alt.champion', { season: title, champion: name(champion) })
				: `${title}. ${status === 'played' ? words.say('season.champion-unknown') : `${words.say(`season.status.${status}`)}.`}`,
			runnerUp ? words.say('alt.runner-up', { club: name(runnerUp) }) : '',
			round ? decisionSentence(round, year, catalog, words) : '',
			road ? words.say('alt.road', { rounds: words.list(road.rounds.map((each) => roundTitle(each, words))) }) : '',
			promoted === '' ? '' : words.say('alt.promoted', { clubs: promoted }),
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
		Limit.altText,
	);
}

function decisionSentence(round: Round, year: number, catalog: Names, words: Words): string {
	const title = roundTitle(round, words);
	if (round.type === 'ties') {
		const [tie] = round.ties;
		return tie
			? words.say('alt.decided', { round: title, what: tieText(tie, round.onPoints, year, catalog, words) })
			: '';
	}
	const rows = standings(round)?.map(({ club, points }) => {
		const label = catalog.clubLabel(club, year);
		return points === undefined ? label : `${label} ${points}`;
	});
	return rows ? words.say('alt.decided', { round: title, what: rows.join(', ') }) : '';
}

function tieText(tie: Tie, onPoints: boolean, year: number, catalog: Names, words: Words): string {
	const [first, second] = tie.clubs.map((club) => catalog.clubLabel(club, year));
	const total = aggregate(tie);
	const how = decisionTexts(tie, onPoints, catalog, words, year);
	return `${first} ${total ? scoreText(total) : '–'} ${second}${how.length > 0 ? ` (${how.join(', ')})` : ''}`;
}
