import type { Catalog } from '../../../catalog/catalog.js';
import { decidingRound } from '../../../domain/decider.js';
import { allSteps, type Road, roadToTitle, withoutFirstRound } from '../../../domain/road.js';
import type { Season } from '../../../domain/season.js';
import { aggregate, shootOut } from '../../../domain/tie.js';
import type { Words } from '../../../text/words.js';
import { clip, Limit } from '../../limits.js';
import { legend } from '../../mark.js';
import { scoreText } from '../../match-text.js';
import { seasonName } from '../../names.js';
import { roundTitle } from '../../round-text.js';
import type { Picture } from '../../view.js';
import { type Block, GAP, panel, stack } from '../block.js';
import { BOTTOM, framed, TOP } from '../framed.js';
import { markedName, sizeOfName } from '../marked-name.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { LEGIBLE, shield, shieldHeight } from '../shield/shield.js';
import { bearerIn } from '../shield/shield-look.js';
import type { Svg } from '../svg.js';
import { measure, textLine } from '../text.js';
import { bracketBlock } from './bracket.js';
import { tieText } from './season-alt.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition'>;

const INSIDE = WIDTH - 2 * MARGIN;
/** The most rounds before the final, side by side: more would be too narrow for the clubs' names. */
const ROUNDS = 2;
const FINAL = 74;
/** The style of the penalties beside the final. */
const NOTE = { font: 'text', size: SMALLEST, fill: Palette.silver } as const;
const quiet = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;

/**
 * The road to a season's title as a bracket, with its final below; undefined where fewer than two ties on it are known.
 */
export function seasonRoad(season: Season, catalog: Names, words: Words): Picture | undefined {
	const whole = roadToTitle(season);
	if (!whole || whole.steps.flatMap(allSteps).filter(({ tie }) => tie).length < 2) return undefined;
	const title = seasonName(catalog, season, words);
	const last = finalBlock(season, catalog, words);
	const drawing = (road: Road, isTold: boolean) => {
		const about = { champion: season.champion?.club, year: season.year, isTold };
		const blocks = [bracketBlock(road, about, catalog, words), ...(last ? [last] : [])];
		const { drawn, bottom } = stack(blocks, TOP);
		const signs = legend(drawn.join(''), words);
		return { road, drawn, signs, end: signs === undefined ? bottom : bottom + GAP + 34 };
	};
	const shown = lastRounds(whole)
		.flatMap((road) => [drawing(road, true), drawing(road, false)])
		.find(({ end }) => end <= BOTTOM);
	if (!shown) return undefined;
	return framed(
		{
			name: `${season.competition}-${season.year}-road`,
			title,
			aside: words.say('board.road'),
			alt: altText(title, shown.road, season, catalog, words),
		},
		shown.end,
		...shown.drawn,
		shown.signs === undefined ? '' : textLine(shown.signs, { x: MARGIN, y: shown.end - 6 }, quiet, INSIDE),
	);
}

/** The road cut to its last `ROUNDS` rounds, then to fewer: the first that fits is drawn. */
function lastRounds(road: Road): readonly Road[] {
	const shorter = withoutFirstRound(road);
	const rest = shorter ? lastRounds(shorter) : [];
	return road.rounds.length > ROUNDS ? rest : [road, ...rest];
}

/** The final on one line, the winner in gold. */
function finalBlock(season: Season, catalog: Names, words: Words): Block | undefined {
	const round = decidingRound(season);
	const [tie] = round?.type === 'ties' ? round.ties : [];
	if (!round || !tie) return undefined;
	const total = aggregate(tie);
	const said = roundTitle(round, words).toLocaleUpperCase('es');
	const heading = { font: 'display', size: SMALLEST, fill: Palette.quiet } as const;
	const shots = shootOut(tie);
	const note = shots ? `${words.say('board.penalties')} ${scoreText(shots)}` : '';
	const from = MARGIN + 24 + measure(said, heading) + 28;
	const until = WIDTH - MARGIN - 24 - (note === '' ? 0 : measure(note, NOTE) + 24);
	const middle = (from + until) / 2;
	const room = (until - from) / 2 - 60 - LEGIBLE - 14;
	return {
		height: FINAL,
		at(top) {
			const y = top + FINAL / 2;
			const side = (index: 0 | 1): Svg => {
				const club = tie.clubs[index];
				const way = index === 0 ? -1 : 1;
				const edge = middle + way * 60;
				const name = catalog.clubLabel(club, season.year);
				const size = sizeOfName(name, 'confirmed', room, [42, 38, SMALLEST]);
				const fill = club === season.champion?.club ? Palette.gold : Palette.ink;
				const spot = {
					x: edge + way * (LEGIBLE + 14),
					y: y + size * 0.36,
					anchor: way < 0 ? ('end' as const) : ('start' as const),
				};
				return (
					shield(
						bearerIn(catalog.club(club), season.year),
						way < 0 ? edge - LEGIBLE : edge,
						y - shieldHeight(LEGIBLE) / 2,
						LEGIBLE,
					) + markedName(name, 'confirmed', spot, { font: 'display', size, fill }, room)
				);
			};
			return [
				panel(MARGIN, top, INSIDE, FINAL),
				textLine(said, { x: MARGIN + 24, y: y + 12 }, heading),
				side(0),
				textLine(
					total ? scoreText(total) : '–',
					{ x: middle, y: y + 16, anchor: 'middle' },
					{ font: 'display', size: 46, fill: Palette.ink },
				),
				side(1),
				textLine(note, { x: WIDTH - MARGIN - 24, y: y + 12, anchor: 'end' }, NOTE),
			].join('');
		},
	};
}

/** The road in words, round by round and tie by tie. */
function altText(title: string, road: Road, season: Season, catalog: Names, words: Words): string {
	const steps = road.steps.flatMap(allSteps);
	const rounds = road.rounds.map((round) => {
		const ties = steps
			.filter((step) => step.round === round)
			.map(({ tie, club }) =>
				tie ? tieText(tie, round.onPoints, season.year, catalog, words) : catalog.clubLabel(club, season.year),
			);
		return `${roundTitle(round, words)}: ${ties.join('; ')}.`;
	});
	const last = decidingRound(season);
	const [final] = last?.type === 'ties' ? last.ties : [];
	const end =
		last?.type === 'ties' && final
			? `${roundTitle(last, words)}: ${tieText(final, last.onPoints, season.year, catalog, words)}.`
			: '';
	return clip([words.say('alt.road', { season: title }), ...rounds, end].join(' ').trim(), Limit.altText);
}
