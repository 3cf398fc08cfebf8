import type { Catalog } from '../../../catalog/catalog.js';
import { decidingRound, hasEveryQualifier, qualifiersOf } from '../../../domain/decider.js';
import { type Road, roadToTitle, withoutFirstRound } from '../../../domain/road.js';
import type { Season } from '../../../domain/season.js';
import type { Words } from '../../../text/words.js';
import { legend } from '../../mark.js';
import { seasonName } from '../../names.js';
import type { Picture } from '../../view.js';
import { type Block, GAP, panel, stack } from '../block.js';
import { framed, TOP } from '../framed.js';
import { MARGIN, Palette, WIDTH } from '../palette.js';
import { textLine } from '../text.js';
import { bracketBlock } from './bracket.js';
import { finalBoard } from './final-board.js';
import { groupBoard } from './group-board.js';
import { promotionStrip } from './promotion-strip.js';
import { seasonAlt } from './season-alt.js';
import { heroBlock, runnerUpBeside } from './season-hero.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'department' | 'competition'>;

/** Where the last block ends at the lowest: no card is higher than it is wide. */
const LOWEST = 1_020;

/** A season's card: champion, how the title was decided, the road to it, who went up; undefined where nothing is known. */
export function seasonCard(season: Season, catalog: Names, words: Words): Picture | undefined {
	const { champion, year } = season;
	const decided = decision(season, catalog, words);
	const strip = promotionStrip(season, catalog, words);
	const others = [...decided, strip].filter((block) => block !== undefined);
	const blocks = [
		...decided,
		roadBlock(season, LOWEST - stack(others, TOP).bottom - GAP, catalog, words),
		strip,
	].filter((block) => block !== undefined);
	if (blocks.length === 0) return undefined;
	const head = champion || season.status === 'played' ? [] : [statusBlock(season, words)];
	const { drawn, bottom } = stack([...head, ...blocks], TOP);
	const signs = legend(drawn.join(''), words);
	const below = signs === undefined ? [] : [signBlock(signs)];
	const rest = stack(below, bottom + 20);
	return framed(
		{
			name: `${season.competition}-${year}`,
			title: seasonName(catalog, season, words),
			aside: aside(season, words),
			alt: seasonAlt(season, catalog, words),
		},
		signs === undefined ? bottom : rest.bottom,
		...drawn,
		...rest.drawn,
	);
}

/** The road to the title, without its first rounds where they leave no room. */
function roadBlock(season: Season, room: number, catalog: Names, words: Words): Block | undefined {
	const { champion, year } = season;
	const fitting = (road: Road): Block => {
		const block = bracketBlock(road, champion?.club, year, catalog, words);
		const shorter = block.height > room ? withoutFirstRound(road) : undefined;
		return shorter ? fitting(shorter) : block;
	};
	const road = roadToTitle(season);
	return road && fitting(road);
}

/** The champion, and beside or below how the title was decided. */
function decision(season: Season, catalog: Names, words: Words): readonly (Block | undefined)[] {
	const { champion, runnerUp, year } = season;
	const round = decidingRound(season);
	const [tie, ...others] = round?.type === 'ties' ? round.ties : [];
	const board = round?.type === 'ties' && tie && others.length === 0 && finalBoard(round, tie, season, catalog, words);
	const beside = board || (runnerUp && runnerUpBeside(season, runnerUp, catalog, words));
	return [
		champion && heroBlock(season, champion, beside, catalog, words),
		round?.type === 'group' ? groupBoard(round, champion?.club, year, catalog, words) : undefined,
	];
}

/** Why there is no champion, in brief. */
function statusBlock({ status }: Season, words: Words): Block {
	const text = status === 'played' ? words.say('season.champion-unknown') : words.say(`season.status.${status}`);
	const style = { font: 'display', size: 52, fill: Palette.silver } as const;
	const inside = WIDTH - 2 * MARGIN;
	return {
		height: 116,
		at: (top) => panel(MARGIN, top, inside, 116) + textLine(text, { x: MARGIN + 28, y: top + 76 }, style, inside - 56),
	};
}

function signBlock(signs: string): Block {
	const style = { font: 'text', size: 22, fill: Palette.quiet } as const;
	return { height: 26, at: (top) => textLine(signs, { x: MARGIN, y: top + 22 }, style, WIDTH - 2 * MARGIN) };
}

function aside(season: Season, words: Words): string {
	const qualified = qualifiersOf(season).length;
	if (hasEveryQualifier(season)) return words.say('season.clubs', { count: qualified });
	return season.edition === undefined ? '' : words.say('season.edition', { edition: season.edition });
}
