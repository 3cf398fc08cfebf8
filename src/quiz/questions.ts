import type { Catalog } from '../catalog/catalog.js';
import type { CompetitionId } from '../domain/competition.js';
import { aggregate } from './kinds/aggregate.js';
import { champion } from './kinds/champion.js';
import { department } from './kinds/department.js';
import { groupTop } from './kinds/group-top.js';
import { guessClub } from './kinds/guess-club.js';
import { oddOneOut } from './kinds/odd-one-out.js';
import { promotedWith } from './kinds/promoted-with.js';
import { represented } from './kinds/represented.js';
import { runnerUp } from './kinds/runner-up.js';
import { titleCount } from './kinds/title-count.js';
import { titleYear } from './kinds/title-year.js';
import { OPTIONS, type Question, QuestionKind, type Subject } from './question.js';
import type { QuestionKindSpec } from './question-kind.js';
import { type Random, shuffle } from './random.js';

/** Every kind of question. */
const kinds = {
	champion,
	'runner-up': runnerUp,
	'title-year': titleYear,
	department,
	represented,
	'promoted-with': promotedWith,
	aggregate,
	'group-top': groupTop,
	'title-count': titleCount,
	'odd-one-out': oddOneOut,
	'guess-club': guessClub,
} as const satisfies Record<QuestionKind, QuestionKindSpec>;

/** A question that can be asked, before its options are dealt. */
export type Askable = {
	readonly id: string;
	readonly kind: QuestionKind;
	readonly competition: CompetitionId;
	readonly subject: Subject;
	/** From 0, what every fan knows, up to about 2. */
	readonly hardness: number;
};

/** Everything that can be asked about a competition, the easiest first. Worked out once for a catalog, when first needed. */
export function askable(catalog: Catalog, competition: CompetitionId): readonly Askable[] {
	const ofCatalog = askableOf.get(catalog) ?? new Map<CompetitionId, readonly Askable[]>();
	askableOf.set(catalog, ofCatalog);
	const all = ofCatalog.get(competition) ?? allAskable(catalog, competition);
	ofCatalog.set(competition, all);
	return all;
}

/** A catalog never changes. */
const askableOf = new WeakMap<Catalog, Map<CompetitionId, readonly Askable[]>>();

function allAskable(catalog: Catalog, competition: CompetitionId): readonly Askable[] {
	const anyOrder: Random = () => 0;
	return QuestionKind.options
		.flatMap((kind) =>
			kinds[kind].subjects(catalog, competition).map((subject) => ({
				id: [kind, competition, ...Object.values(subject)].join(':'),
				kind,
				competition,
				subject,
				hardness: kinds[kind].hardness + obscurity(subject, competition, catalog),
			})),
		)
		.filter((each) => compose(each, catalog, anyOrder) !== undefined)
		.sort((a, b) => a.hardness - b.hardness);
}

/** How much of what can be asked is asked: the easiest third, the easiest two thirds, everything. */
export const difficulties = { easy: 1 / 3, medium: 2 / 3, hard: 1 } as const;
export type Difficulty = keyof typeof difficulties;

/** What a game asks for of the pool. */
export type PoolWish = {
	readonly difficulty: Difficulty;
	readonly kind?: QuestionKind | undefined;
	readonly answers?: 'buttons' | 'typed';
};

/** Kinds whose question says all that is needed to type the answer; the others ask which of the options it is. */
const typable: readonly QuestionKind[] = [
	'champion',
	'runner-up',
	'title-year',
	'department',
	'aggregate',
	'group-top',
	'title-count',
	'guess-club',
];

/** Whether a kind can be answered by typing. */
export function isTypable(kind: QuestionKind): boolean {
	return typable.includes(kind);
}

/** What a game draws from: the ids of what is easy enough, by kind. */
export function pool(
	all: readonly Askable[],
	{ difficulty, kind, answers = 'buttons' }: PoolWish,
): readonly (readonly string[])[] {
	const some = all.filter(
		(each) => (kind === undefined || each.kind === kind) && (answers === 'buttons' || isTypable(each.kind)),
	);
	const easyEnough = some.slice(0, Math.ceil(some.length * difficulties[difficulty]));
	return QuestionKind.options
		.map((each) => easyEnough.filter((question) => question.kind === each).map(({ id }) => id))
		.filter((ids) => ids.length > 0);
}

/** Deals a question's options; undefined where fewer than three wrong ones are plausible. */
export function compose(
	{ id, kind, competition, subject }: Pick<Askable, 'id' | 'kind' | 'competition' | 'subject'>,
	catalog: Catalog,
	random: Random,
): Question | undefined {
	const matter = kinds[kind].deal(subject, competition, catalog, random);
	if (!matter || matter.wrong.length < OPTIONS - 1) return undefined;
	const options = shuffle([matter.right, ...matter.wrong.slice(0, OPTIONS - 1)], random);
	const clues = [...(matter.clues ?? [])];
	return { id, kind, competition, subject, options, clues, answer: options.indexOf(matter.right) };
}

/** How little known a subject is, from 0 to 1: seasons by age, clubs by how seldom they appear. */
function obscurity({ year, club }: Subject, competition: CompetitionId, catalog: Catalog): number {
	if (year !== undefined) {
		const seasons = catalog.seasonsOf(competition);
		const first = seasons[0]?.year ?? year;
		const last = seasons.at(-1)?.year ?? year;
		return first === last ? 0 : (last - year) / (last - first);
	}
	const appearances = club === undefined ? 0 : catalog.historyOf(club).length;
	return 1 / (1 + appearances / 3);
}
