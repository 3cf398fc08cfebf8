import type { Catalog } from '../../src/catalog/catalog.js';
import type { ClubId } from '../../src/domain/club.js';
import type { Season } from '../../src/domain/season.js';
import { standings } from '../../src/domain/standing.js';
import type { Option, Question } from '../../src/quiz/question.js';

/** Whether an option answers a question, worked out from the data without the code that dealt it. */
export function isRight(
	option: Option,
	question: Question,
	{ season, seasons, seasonsOf, historyOf, club: clubOf }: Catalog,
): boolean {
	const { subject, competition, kind } = question;
	const asked = subject.year === undefined ? undefined : season(competition, subject.year);
	const club = option.type === 'club' ? option.club : undefined;
	const titlesOf = (id: ClubId) =>
		historyOf(id).filter((each) => each.reach === 'champion' && each.season.competition === competition);
	const firstOf = () =>
		seasonsOf(competition).find(({ champion }) => champion && clubOf(champion.club).department === subject.department);
	const lastOf = ({ department }: Extract<Option, { type: 'department' }>) =>
		seasonsOf(competition).findLast(({ champion }) => champion && clubOf(champion.club).department === department)
			?.year ?? 0;
	const league = asked?.stages.flatMap((stage) => (stage.id === 'league' ? stage.rounds : []));
	const table = league?.find((round) => round.type === 'group' && round.name === 'league');
	const rows = table?.type === 'group' ? (standings(table) ?? []) : [];
	const matches = table?.type === 'group' ? table.matches : [];
	const placeOf = (id: ClubId) => rows.findIndex((row) => row.club === id) + 1;
	const right = {
		champion: () => club === asked?.champion?.club,
		'runner-up': () => club === asked?.runnerUp?.club,
		'title-year': () =>
			option.type === 'year' &&
			subject.club !== undefined &&
			titlesOf(subject.club).some((each) => each.season.year === option.year),
		department: () =>
			option.type === 'department' &&
			subject.club !== undefined &&
			[
				clubOf(subject.club).department,
				...historyOf(subject.club).map(({ qualifier }) => qualifier?.department),
			].includes(option.department),
		represented: () =>
			asked?.stages.some(
				(stage) =>
					stage.id === 'departmental' &&
					stage.qualifiers.some((row) => row.club === club && row.department === subject.department),
			) ?? false,
		'promoted-with': () =>
			club !== asked?.champion?.club && (asked?.promotions.some((promotion) => promotion.club === club) ?? false),
		aggregate: () => option.type === 'score' && option.score.join() === aggregateByHand(asked)?.join(),
		'group-top': () => club === asked?.champion?.club,
		'title-count': () =>
			option.type === 'number' && subject.club !== undefined && titlesOf(subject.club).length === option.number,
		'guess-club': () => club === subject.club,
		relegated: () => asked?.relegations?.some((row) => row.club === club) ?? false,
		'top-scorer': () => asked?.topScorers.some((row) => row.club === club) ?? false,
		'fallen-champion': () =>
			club !== undefined &&
			titlesOf(club).some((each) => each.season.year < (subject.year ?? 0)) &&
			seasons.some((each) => each.year === subject.year && each.relegations?.some((row) => row.club === club)),
		'longest-wait': () =>
			option.type === 'department' &&
			question.options.every((other) => other.type !== 'department' || lastOf(other) >= lastOf(option)),
		'top-four': () => club !== undefined && placeOf(club) > 0 && placeOf(club) <= 4,
		'last-place': () => club !== undefined && placeOf(club) === rows.length,
		'biggest-win': () => {
			const played = matches.filter(({ awarded }) => !awarded);
			const won = played.map(({ home, away, score: [a, b] = [0, 0] }) => ({
				by: Math.abs(a - b),
				who: a > b ? home : away,
			}));
			const most = Math.max(...won.map(({ by }) => by));
			return won.some(({ by, who }) => by === most && who === club);
		},
		place: () => option.type === 'number' && subject.club !== undefined && placeOf(subject.club) === option.number,
		'first-title': () => club === firstOf()?.champion?.club,
		'odd-one-out': () => club !== undefined && titlesOf(club).length === 0,
	} as const satisfies Record<Question['kind'], () => boolean>;
	return right[kind]();
}

/** Goals over both legs of the final, the champion's first. */
function aggregateByHand(season: Season | undefined): number[] | undefined {
	const rounds =
		season?.stages.flatMap((stage) => (stage.id === 'national' || stage.id === 'league' ? stage.rounds : [])) ?? [];
	const final = rounds.find(({ name }) => name === 'final');
	const legs = final?.type === 'ties' ? final.ties[0]?.legs : undefined;
	return legs?.reduce(
		([mine = 0, theirs = 0], { home, score: [first, second] = [0, 0] }) =>
			home === season?.champion?.club ? [mine + first, theirs + second] : [mine + second, theirs + first],
		[0, 0],
	);
}
