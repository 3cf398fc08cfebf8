import type { Catalog } from '../../catalog/catalog.js';
import { decidingRound } from '../../domain/decider.js';
import type { Round } from '../../domain/round.js';
import type { Claim, Season } from '../../domain/season.js';
import { standings } from '../../domain/standing.js';
import type { Words } from '../../text/words.js';
import { claimPlace } from '../claim-place.js';
import { mark } from '../mark.js';
import { tieLine } from '../match-text.js';
import { clubName, seasonName } from '../names.js';
import { promotionGroups } from '../promotion-groups.js';
import { roundTitle } from '../round-text.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'department'>;

/** How many clubs of a final group are named with their points. */
const NAMED = 2;

/**
 * A season in one line. Each sign is tied to its word, so that it never ends a line alone: `**Copa Perú 2012** · 🏆
 * Campeón: **UTC** (Cajamarca) · 🥈 Subcampeón: **Sport Águila** (Huancayo)`.
 */
export function seasonGist(season: Season, catalog: Names, words: Words): string {
	const { status, champion } = season;
	const runnerUp = toldRunnerUp(season);
	return [
		`**${seasonName(catalog, season, words)}**`,
		...(status === 'played' ? [] : [`**${words.say(`season.status.${status}`)}**`]),
		...(champion ? [`🏆\u00a0${words.say('season.champion')}: ${claimText(champion, season, catalog, words)}`] : []),
		...(status === 'played' && !champion ? [words.say('season.champion-unknown')] : []),
		...(runnerUp ? [`🥈\u00a0${words.say('season.runner-up')}: ${claimText(runnerUp, season, catalog, words)}`] : []),
	].join(' · ');
}

/** The runner-up, without its variants where sources merely swap the first two: the champion's variants tell that. */
function toldRunnerUp({ champion, runnerUp }: Season): Claim | undefined {
	const isOnly = (claim: Claim | undefined, club: Claim['club'] | undefined) =>
		claim?.variants.length === 1 && claim.variants[0]?.club === club;
	const isTold = isOnly(champion, runnerUp?.club) && isOnly(runnerUp, champion?.club);
	return runnerUp && isTold ? { ...runnerUp, variants: [] } : runnerUp;
}

/** How the title was decided, in one line, without the names of grounds and scorers. */
export function decisionLine(season: Season, catalog: Names, words: Words): string | undefined {
	const round = decidingRound(season);
	const said = round && decidedBy(round, season, catalog, words);
	return round && said ? `${roundTitle(round, words)}${mark(round.confidence)}: ${said}` : undefined;
}

/** Who was promoted, one line per competition. */
export function promotionLines(season: Season, catalog: Names, words: Words): readonly string[] {
	return promotionGroups(season, catalog, words).map(({ competition, year, promotions }) => {
		const named = promotions.map(({ club, reason, confidence }) => {
			const title = season.champion?.club === club || season.runnerUp?.club === club;
			const why = reason === undefined || title ? undefined : words.say(`promotion.${reason}`);
			return { name: `**${clubName(catalog, club, season.year)}**${mark(confidence)}`, why };
		});
		const [first] = named;
		// A reason that three or more clubs share is said once.
		const shared = named.length > 2 && named.every(({ why }) => why === first?.why) ? first?.why : undefined;
		const clubs = named.map(({ name, why }) => (why === undefined || shared ? name : `${name} (${why})`)).join(', ');
		const said = shared ? words.say('season.promoted-each', { clubs, reason: shared }) : clubs;
		return `⬆ ${words.say('season.promotion', { competition, year, clubs: said })}`;
	});
}

function decidedBy(round: Round, { year }: Season, catalog: Names, words: Words): string | undefined {
	if (round.type === 'ties') {
		const [tie, ...others] = round.ties;
		if (!tie || others.length > 0) return undefined;
		const { note: _, ...bare } = tie;
		return tieLine(bare, round.onPoints, catalog, words, year);
	}
	const table = (standings(round) ?? []).filter(({ points }) => points !== undefined).slice(0, NAMED);
	const rows = table.map(({ club, points = 0 }) =>
		words.say('season.points', { club: clubName(catalog, club, year), count: points }),
	);
	return rows.length === 0 ? undefined : rows.join(', ');
}

/** `**UTC** (Cajamarca)`, and the clubs that other sources name. */
function claimText(claim: Claim, { year, competition }: Season, catalog: Names, words: Words): string {
	const { club, confidence, variants } = claim;
	const name = clubName(catalog, club, year);
	const place = claimPlace(claim, catalog, words);
	// A country's own league makes the country obvious.
	const area = catalog.competition(competition)?.area;
	const isHere = area !== undefined && place === words.country(area);
	const from = place === undefined || isHere || name.includes(place) ? '' : ` (${place})`;
	// With the place shown, the town or country code that tells namesakes apart is not needed.
	const { town, country } = catalog.club(club);
	const bare = from === '' ? name : name.replace(` (${town})`, '').replace(` (${country})`, '');
	const said = `**${bare}**${mark(confidence)}${from}`;
	if (variants.length === 0) return said;
	const others = variants.map((each) => clubName(catalog, each.club, year));
	return words.say('season.disputed-by', { claim: said, variants: words.list(others) });
}
