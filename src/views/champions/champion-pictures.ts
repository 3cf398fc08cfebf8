import type { Catalog } from '../../catalog/catalog.js';
import type { Honours } from '../../catalog/honours.js';
import type { Competition } from '../../domain/competition.js';
import { type Claim, type Season, yearsOf } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { isDisputed, mark } from '../mark.js';
import { nameOfCompetition } from '../names.js';
import { championsMap, mapLeaders } from '../pictures/titles/champions-map.js';
import { chartedWinners, titleChart, type Winner } from '../pictures/titles/title-chart.js';
import { mappedTitles } from '../pictures/titles/title-map.js';
import type { Picture } from '../view.js';
import type { ChampionPage } from './champion-pages.js';
import type { Counted } from './champions-gist.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'department' | 'departments'>;

type Asked = { readonly competition: Competition; readonly page: ChampionPage; readonly decade?: number | undefined };

/** A page's picture, and lines of text for the winners that it counts but does not name. */
type Drawn = { readonly picture: Picture; readonly rest: readonly string[] };

/** A page's picture: a chart by year for clubs and departments, a map for departments; lists of seasons have none. */
export function pictureOf(
	{ competition, page, decade }: Asked,
	seasons: readonly Season[],
	counted: Counted,
	catalog: Names,
	words: Words,
): Drawn | undefined {
	const about = {
		competition: nameOfCompetition(catalog, competition.id, words),
		aside: decade === undefined ? '' : `${decade}–${decade + 9}`,
	};
	const chart = (of: 'clubs' | 'departments', winners: readonly Winner[]): Drawn | undefined => {
		const picture = titleChart({ ...about, of }, winners, decadesOf(seasons), words);
		const charted = chartedWinners(winners);
		const rest = winners
			.filter((winner) => !charted.includes(winner))
			.toSorted((a, b) => (a.titles[0]?.year ?? 0) - (b.titles[0]?.year ?? 0))
			.map(namedWithYears);
		return picture && { picture, rest: byTitles(rest, words) };
	};
	const pictures = {
		list: () => undefined,
		after: () => undefined,
		clubs() {
			const who = (id: (typeof counted.clubs)[number]['id']) => ({
				name: catalog.clubLabel(id),
				club: catalog.club(id),
			});
			return chart('clubs', winnersOf(counted.clubs, who, isClubDisputed));
		},
		departments() {
			const who = (id: (typeof counted.departments)[number]['id']) => ({ name: catalog.department(id).name });
			return chart('departments', winnersOf(counted.departments, who, isDisputed));
		},
		map() {
			const mapped = mappedTitles(counted.departments, catalog);
			if (!mapped) return undefined;
			const span = decadesOf(seasons);
			const leaders = mapLeaders(mapped, words);
			const rest = mapped
				.filter((each) => each.titles > 0 && !leaders.includes(each))
				.map(({ department, titles, sign }) => ({ titles, name: department.name + sign }));
			const picture = championsMap({ ...about, aside: spanOf(seasons) }, mapped, span, words);
			return { picture, rest: byTitles(rest, words) };
		},
	} as const satisfies Record<ChampionPage, () => Drawn | undefined>;
	return pictures[page]();
}

/** `FBC Melgar (1971)`. */
function namedWithYears({ name, titles }: Winner): { readonly titles: number; readonly name: string } {
	const sign = titles.some(({ disputed }) => disputed) ? mark('disputed') : '';
	const years = titles.map(({ year, season = year }) => season).join(', ');
	return { titles: titles.length, name: `${escaped(name)}${sign} (${years})` };
}

/** `**1 título** · FBC Melgar (1971), Atlético Grau (1972)`: one line per number of titles. */
function byTitles(
	named: readonly { readonly titles: number; readonly name: string }[],
	words: Words,
): readonly string[] {
	const counts = [...new Set(named.map(({ titles }) => titles))].sort((a, b) => b - a);
	return counts.map((count) => {
		const names = named.filter(({ titles }) => titles === count).map(({ name }) => name);
		return `**${words.say('picture.titles', { count })}** · ${names.join(', ')}`;
	});
}

function winnersOf<Id>(
	honours: readonly Honours<Id>[],
	who: (id: Id) => Pick<Winner, 'name' | 'club'>,
	isInDispute: (claim: Claim) => boolean,
): readonly Winner[] {
	return honours
		.filter(({ titles }) => titles.length > 0)
		.map(({ id, titles }) => ({
			...who(id),
			titles: titles.map((season) => ({
				year: season.year,
				season: yearsOf(season),
				disputed: season.champion !== undefined && isInDispute(season.champion),
			})),
		}));
}

/** Whether sources dispute who won; which department a title counts for does not matter to the club. */
export function isClubDisputed({ confidence }: Claim): boolean {
	return confidence === 'disputed';
}

/** From the first season to the last: `1967–2026`. */
function spanOf(seasons: readonly Season[]): string {
	const [first, last] = [seasons[0], seasons.at(-1)];
	return first && last ? `${first.year}–${last.year}` : '';
}

/** The first and last year of the decades that some seasons lie in. */
function decadesOf(seasons: readonly Season[]) {
	const first = seasons[0]?.year ?? 0;
	const last = seasons.at(-1)?.year ?? first;
	return { from: first - (first % 10), to: last - (last % 10) + 9 };
}
