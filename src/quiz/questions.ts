import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { CompetitionId } from '../domain/competition.js';
import { type Topic, topicOf } from './apart.js';
import { askedName } from './club-name.js';
import { evenlyLong } from './even-lengths.js';
import { CANDIDATES, fairClubs, type Hand } from './fair-clubs.js';
import { kinds } from './kinds/index.js';
import { obscurityOf } from './obscurity.js';
import { oncePerCompetition } from './once.js';
import { OPTIONS, type Option, type Question, QuestionKind, type Subject } from './question.js';
import { clubOptions, type Matter } from './question-kind.js';
import { type Random, shuffle } from './random.js';
import { around, byRank, isRanked } from './ranks.js';
import { isSurelyWrong } from './wrong.js';

/** A question that can be asked, before its options are dealt. */
export type Askable = {
	/** Identifies it across games: `champion:copa-peru:2008`. */
	readonly id: string;
	readonly kind: QuestionKind;
	readonly competition: CompetitionId;
	readonly subject: Subject;
	/** Its right answer, the same in every deal. */
	readonly right: Topic;
	/** From 0, which every fan knows, to about 3. */
	readonly hardness: number;
};

/**
 * A kind with fewer questions is not asked: they would recur too soon, and whether guessing pays would be left to luck.
 */
export const LEAST_QUESTIONS = 10;

const nothing: ReadonlySet<Topic> = new Set();

const ofKinds = oncePerCompetition(() => new Map<QuestionKind, readonly Askable[]>());

/** What can be asked of one kind; empty if that is too little. */
function askableOf(kind: QuestionKind, catalog: Catalog, competition: CompetitionId): readonly Askable[] {
	const work = workOut(kind, catalog, competition);
	let step = work.next();
	while (!step.done) step = work.next();
	return step.value;
}

/** As `askableOf`, but yields after each subject. */
function* workOut(
	kind: QuestionKind,
	catalog: Catalog,
	competition: CompetitionId,
): Generator<void, readonly Askable[]> {
	const known = ofKinds(catalog, competition);
	const before = known.get(kind);
	if (before) return before;
	const all: Askable[] = [];
	for (const subject of kinds[kind].subjects(catalog, competition)) {
		all.push(...asked(subject));
		yield;
	}
	const found = enough(all);
	known.set(kind, found);
	return found;

	function asked(subject: Subject): readonly Askable[] {
		const anyOrder: Random = () => 0;
		const id = [kind, competition, ...Object.values(subject)].join(':');
		const question = deal({ id, kind, competition, subject }, catalog, anyOrder, nothing, OPTIONS - 1);
		const right = question?.options[question.answer];
		if (!right) return [];
		const hardness = kinds[kind].hardness + obscurityOf(subject, right, competition, catalog);
		return [{ id, kind, competition, subject, right: topicOf(right), hardness }];
	}
}

function enough(some: readonly Askable[]): readonly Askable[] {
	return some.length >= LEAST_QUESTIONS ? some : [];
}

/**
 * Everything that can be asked about a competition, the easiest first. Computed once per catalog, when first needed.
 */
export const askable = oncePerCompetition((catalog, competition): readonly Askable[] =>
	QuestionKind.options.flatMap((kind) => askableOf(kind, catalog, competition)).sort((a, b) => a.hardness - b.hardness),
);

/** Fills the cache with an earlier result of `askable` for the same data, so that it need not be computed. */
export function takeOverAskable(all: readonly Askable[], catalog: Catalog, competition: CompetitionId): void {
	const known = ofKinds(catalog, competition);
	for (const kind of QuestionKind.options) {
		known.set(
			kind,
			all.filter((each) => each.kind === kind),
		);
	}
}

/** Computes everything that can be asked, yielding in between so that the caller can do something else. */
export function* workOutAskable(catalog: Catalog): Generator<void, void> {
	for (const { id } of catalog.competitions) {
		for (const kind of QuestionKind.options) {
			yield* workOut(kind, catalog, id);
			yield;
		}
	}
}

/**
 * Deals a question's options: years, counts and scores in ascending order, others shuffled.
 *
 * @param unwanted What must not be among the wrong options.
 * @returns Undefined if fewer than three wrong options are left.
 */
export function compose(
	asked: Pick<Askable, 'id' | 'kind' | 'competition' | 'subject'>,
	catalog: Catalog,
	random: Random,
	unwanted: ReadonlySet<Topic> = nothing,
): Question | undefined {
	return deal(asked, catalog, random, unwanted, CANDIDATES);
}

/**
 * @param candidates How many clubs wrong options are chosen from: fewer are quicker, and suffice to tell whether there
 * are enough.
 */
function deal(
	asked: Pick<Askable, 'id' | 'kind' | 'competition' | 'subject'>,
	catalog: Catalog,
	random: Random,
	unwanted: ReadonlySet<Topic>,
	candidates: number,
): Question | undefined {
	const { id, kind, competition, subject } = asked;
	const matter = kinds[kind].deal(subject, competition, catalog, random);
	if (!matter) return undefined;
	const { right } = matter;
	const isApt = (option: Option) => !unwanted.has(topicOf(option)) && isSurelyWrong(option, right, asked, catalog);
	const most = matter.riddle ? CANDIDATES : candidates;
	const chosen = choose(matter, isApt, most, asked, catalog, random);
	if (chosen.length < OPTIONS - 1) return undefined;
	const options = arrange([right, ...chosen], random);
	const clubs = chosen.flatMap((option) => (option.type === 'club' ? [option.club] : []));
	const clues = [...(matter.riddle?.(clubs) ?? [])];
	return { id, kind, competition, subject, options, clues, answer: options.indexOf(right) };
}

/** Three wrong options, chosen so that no rule singles out the right one; fewer if there are no more. */
function choose(
	{ right, wrong, riddle }: Matter,
	isApt: (option: Option) => boolean,
	candidates: number,
	asked: Pick<Askable, 'competition' | 'subject'>,
	catalog: Catalog,
	random: Random,
): readonly Option[] {
	if (isRanked(right)) return around(right, wrong.filter(isRanked).filter(isApt), OPTIONS - 1, random);
	if (right.type === 'department') {
		const length = ({ department }: DepartmentOption) => catalog.department(department).name.length;
		return evenlyLong(right, wrong.filter(isDepartment).filter(isApt), length, OPTIONS - 1, random);
	}
	const taken = new Set([askedName(asked, right.club, catalog)]);
	const clubs: ClubId[] = [];
	for (const option of wrong) {
		if (option.type !== 'club' || !isApt(option)) continue;
		const name = askedName(asked, option.club, catalog);
		if (taken.has(name)) continue;
		taken.add(name);
		clubs.push(option.club);
		if (clubs.length === candidates) break;
	}
	const fits = riddle && ((hand: Hand) => riddle(hand) !== undefined);
	return clubOptions(fairClubs(right.club, clubs, asked, catalog, random, fits) ?? []);
}

function arrange(options: readonly Option[], random: Random): Option[] {
	const ranked = options.filter(isRanked);
	return ranked.length === options.length ? ranked.toSorted(byRank) : shuffle(options, random);
}

type DepartmentOption = Extract<Option, { type: 'department' }>;

function isDepartment(option: Option): option is DepartmentOption {
	return option.type === 'department';
}
