import type { Source } from '../domain/evidence.js';
import type { TieBreak } from '../domain/round.js';

/** What is known about a competition beyond what files of results tell. */
export type KnownLeague = {
	readonly id: string;
	/** The names of its files, without extension. */
	readonly files: readonly string[];
	readonly name: string;
	readonly article: 'el' | 'la';
	/** A country's code or a confederation. */
	readonly area: string;
	/** The country of clubs whose name does not tell it; absent for a cup between countries. */
	readonly country?: string;
	readonly aliases: readonly string[];
	readonly tieBreaks?: readonly TieBreak[];
	/** How many clubs at the foot of the table are relegated, and the number of clubs for which that holds. */
	readonly relegated?: { readonly count: number; readonly of: number };
	readonly deductions?: readonly KnownDeduction[];
};

/** Points that a ruling took off a club. */
export type KnownDeduction = {
	/** The year in which the season began. */
	readonly year: number;
	readonly club: string;
	readonly points: number;
	readonly reason: { readonly en: string; readonly es: string };
	readonly source: Source;
};

const byDifference = ['goal-difference', 'goals-scored', 'head-to-head'] as const;
const byMeeting = ['head-to-head', 'goal-difference', 'goals-scored'] as const;
const spending = {
	en: 'For losses above what the league’s financial rules allow.',
	es: 'Por pérdidas mayores de lo que permiten las reglas financieras de la liga.',
} as const;

const leagues: readonly KnownLeague[] = [
	{
		id: 'premier-league',
		files: ['en.1', 'E0'],
		name: 'Premier League',
		article: 'la',
		area: 'ENG',
		country: 'ENG',
		aliases: ['English Premier League', 'EPL'],
		tieBreaks: byDifference,
		relegated: { count: 3, of: 20 },
		deductions: [
			{
				year: 2023,
				club: 'Everton',
				points: 6,
				reason: spending,
				source: {
					name: 'Royal Blue Mersey, 18 March 2024 (ten points, six on appeal)',
					url: 'https://royalbluemersey.sbnation.com/2024/3/18/24104773/nottingham-forest-points-deduction-premier-league-everton-appeal-relegation-zone-luton-town',
				},
			},
			{
				year: 2023,
				club: 'Everton',
				points: 2,
				reason: spending,
				source: {
					name: 'Daily Post, 8 April 2024',
					url: 'https://dailypost.ng/2024/04/08/everton-handed-new-points-deduction/',
				},
			},
			{
				year: 2023,
				club: 'Nottingham Forest',
				points: 4,
				reason: spending,
				source: {
					name: 'Liverpool World, 18 March 2024',
					url: 'https://www.liverpoolworld.uk/sport/football/everton/evertons-next-six-fixtures-compared-to-nottingham-forest-after-premier-league-points-deduction-4559549',
				},
			},
		],
	},
	{
		id: 'championship',
		files: ['en.2', 'E1'],
		name: 'Championship',
		article: 'la',
		area: 'ENG',
		country: 'ENG',
		aliases: ['English Championship', 'EFL Championship'],
		tieBreaks: byDifference,
		relegated: { count: 3, of: 24 },
		deductions: [
			{
				year: 2014,
				club: 'Rotherham United',
				points: 3,
				reason: {
					en: 'It fielded a player whose loan had ended.',
					es: 'Alineó a un jugador cuyo préstamo había terminado.',
				},
				source: {
					name: 'FourFourTwo, 24 April 2015',
					url: 'https://www.fourfourtwo.com/news/relegation-threatened-rotherham-docked-three-points',
				},
			},
		],
	},
	{
		id: 'serie-a-brasil',
		files: ['br.1', 'BRA'],
		name: 'Brasileirão Série A',
		article: 'el',
		area: 'BRA',
		country: 'BRA',
		aliases: ['Brasileirão', 'Brasileiro Série A', 'Campeonato Brasileiro'],
		tieBreaks: ['wins', 'goal-difference', 'goals-scored', 'head-to-head'],
		relegated: { count: 4, of: 20 },
	},
	{
		id: 'laliga',
		files: ['es.1', 'SP1'],
		name: 'LaLiga',
		article: 'la',
		area: 'ESP',
		country: 'ESP',
		aliases: ['Primera División de España', 'Liga española'],
		tieBreaks: byMeeting,
	},
	{
		id: 'serie-a',
		files: ['it.1', 'I1'],
		name: 'Serie A',
		article: 'la',
		area: 'ITA',
		country: 'ITA',
		aliases: ['Serie A italiana'],
		tieBreaks: byMeeting,
	},
	{
		id: 'bundesliga',
		files: ['de.1', 'D1'],
		name: 'Bundesliga',
		article: 'la',
		area: 'GER',
		country: 'GER',
		aliases: ['Deutsche Bundesliga'],
		tieBreaks: byDifference,
	},
	{
		id: 'ligue-1',
		files: ['fr.1', 'F1'],
		name: 'Ligue 1',
		article: 'la',
		area: 'FRA',
		country: 'FRA',
		aliases: [],
		tieBreaks: byDifference,
	},
	{
		id: 'champions-league',
		files: ['uefa.cl', 'cl'],
		name: 'UEFA Champions League',
		article: 'la',
		area: 'UEFA',
		aliases: ['Champions League', 'Liga de Campeones'],
		tieBreaks: byMeeting,
	},
	{
		id: 'copa-libertadores',
		files: ['copa.l'],
		name: 'Copa Libertadores',
		article: 'la',
		area: 'CONMEBOL',
		aliases: ['Libertadores'],
		tieBreaks: ['goal-difference', 'goals-scored'],
	},
];

/** The known competition whose files have this name. */
export function knownLeague(stem: string): KnownLeague | undefined {
	return leagues.find(({ files }) => files.includes(stem));
}
