import type { Catalog } from '../../../catalog/catalog.js';
import { decidingRound, hasEveryQualifier, qualifiersOf } from '../../../domain/decider.js';
import type { Season } from '../../../domain/season.js';
import { standings } from '../../../domain/standing.js';
import type { Words } from '../../../text/words.js';
import { legend } from '../../mark.js';
import { seasonName } from '../../names.js';
import type { Picture } from '../../view.js';
import { type Block, GAP, panel, stack } from '../block.js';
import { BOTTOM, framed, TOP } from '../framed.js';
import { MARGIN, Palette, SMALLEST, WIDTH } from '../palette.js';
import { textLine } from '../text.js';
import { finalBoard } from './final-board.js';
import { groupBoard } from './group-board.js';
import { headingOf, shownTable } from './league-heading.js';
import { promotionStrip, riseKey } from './promotion-strip.js';
import { seasonAlt } from './season-alt.js';
import { heroBlock } from './season-hero.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department' | 'competition'>;

const INSIDE = WIDTH - 2 * MARGIN;
/** The line that says what the signs mean. */
const SIGNS = 34;

/**
 * A season's card: champion, how the title was decided, and, if there is room, who was promoted. Undefined where
 * nothing is known.
 */
export function seasonCard(season: Season, catalog: Names, words: Words): Picture | undefined {
	const card = arrangements(season, catalog, words).find(
		({ end }, index, all) => end <= BOTTOM || index === all.length - 1,
	);
	if (!card) return undefined;
	const style = { font: 'text', size: SMALLEST, fill: Palette.quiet } as const;
	return framed(
		{
			name: `${season.competition}-${season.year}`,
			title: seasonName(catalog, season, words),
			aside: cardAside(season, words),
			alt: seasonAlt(season, cardAside(season, words), catalog, words),
		},
		card.end,
		...card.drawn,
		card.signs === undefined ? '' : textLine(card.signs, { x: MARGIN, y: card.end - 6 }, style, INSIDE),
	);
}

/** The possible arrangements, best first: who was promoted matters more than a large champion. */
function arrangements(season: Season, catalog: Names, words: Words) {
	const { champion, status } = season;
	const head = champion || status === 'played' ? [] : [statusBlock(season, words)];
	const [tall = [], low = []] = (['tall', 'low'] as const).map((height) => [
		...head,
		...decision(season, height, catalog, words),
	]);
	// Large only where that costs the board below no row.
	const heroes = (tall.at(-1)?.height ?? 0) < (low.at(-1)?.height ?? 0) && champion ? [low] : [tall, low];
	const strip = promotionStrip(season, catalog, words);
	const round = decidingRound(season) ?? shownTable(season);
	const hasTable = champion && round?.type === 'group' && standings(round) !== undefined;
	const feet = [...(strip ? [[strip]] : []), ...(strip && hasTable ? [[riseKey(words)]] : []), []];
	return feet
		.flatMap((foot) => heroes.map((blocks) => [...blocks, ...foot]))
		.filter((blocks) => blocks.length > head.length)
		.map((blocks) => {
			const { drawn, bottom } = stack(blocks, TOP);
			const signs = legend(drawn.join(''), words);
			return { drawn, signs, end: signs === undefined ? bottom : bottom + GAP + SIGNS };
		});
}

/** The champion, and below it how the title was decided. */
function decision(season: Season, height: 'tall' | 'low', catalog: Names, words: Words): readonly Block[] {
	const { champion, runnerUp, year } = season;
	const promoted = season.promotions.map(({ club }) => club);
	const round = decidingRound(season) ?? shownTable(season);
	const [tie, ...others] = round?.type === 'ties' ? round.ties : [];
	const final =
		round?.type === 'ties' && tie && others.length === 0 ? finalBoard(round, tie, season, catalog, words) : undefined;
	const isInTable = round !== undefined && round === shownTable(season);
	const heading = isInTable ? words.say(headingOf(round)) : undefined;
	const beside = final || isInTable ? undefined : runnerUp;
	const hero = champion && heroBlock(season, champion, beside, height, catalog, words);
	const room = BOTTOM - TOP - (hero ? hero.height + GAP : 0) - GAP - SIGNS;
	const group =
		round?.type === 'group'
			? groupBoard(round, { champion: champion?.club, year, promoted, heading }, room, catalog, words)
			: undefined;
	return [hero, final, group].filter((block) => block !== undefined);
}

/** Why there is no champion, in brief. */
function statusBlock({ status }: Season, words: Words): Block {
	const text = status === 'played' ? words.say('season.champion-unknown') : words.say(`season.status.${status}`);
	const style = { font: 'display', size: 52, fill: Palette.silver } as const;
	return {
		height: 116,
		at: (top) => panel(MARGIN, top, INSIDE, 116) + textLine(text, { x: MARGIN + 28, y: top + 76 }, style, INSIDE - 56),
	};
}

/** The text in the card's corner: how many clubs qualified, or which edition it was. */
export function cardAside(season: Season, words: Words): string {
	const qualified = qualifiersOf(season).length;
	if (hasEveryQualifier(season)) return words.say('season.clubs', { count: qualified });
	return season.edition === undefined ? '' : words.say('season.edition', { edition: season.edition });
}
