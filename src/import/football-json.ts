import * as z from 'zod';
import { type DataProblem, pathText } from '../catalog/data-problem.js';
import { clubText, isName, LONGEST_NAME, MOST_GOALS, NAME_EXPECTED, type Result, type Results } from './results.js';
import { firstOf, quotedReason } from './told.js';

const name = z.string('expected a name').trim().refine(isName, `expected ${NAME_EXPECTED}`);
const goals = z.int(`expected goals from 0 to ${MOST_GOALS}`).min(0).max(MOST_GOALS);
const score = z.tuple([goals, goals]);
const day = z.iso.date('expected a day such as 2015-08-30');

/** The format of football.json; fields that are not needed, such as `time`, are ignored. */
const FootballJson = z.object(
	{
		name,
		matches: z
			.array(
				z.object({
					round: z.string().trim().max(LONGEST_NAME).optional(),
					group: z.string().trim().max(LONGEST_NAME).nullish(),
					date: day.nullish(),
					team1: name,
					team2: name,
					score: z.object({ ft: score.nullish(), et: score.nullish(), p: score.nullish() }).nullish(),
				}),
				'expected a list of matches',
			)
			.min(1, 'expected at least one match'),
	},
	'expected an object with name and matches, as football.json has',
);

/** Reads a text in the format of football.json, or notes in `problems` why it cannot be read. */
export function readFootballJson(file: string, text: string, problems: DataProblem[]): Results | undefined {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch (error) {
		problems.push({ file, path: '', expected: `JSON (${quotedReason(error)})` });
		return undefined;
	}
	const read = FootballJson.safeParse(content);
	if (!read.success) {
		const found = read.error.issues.map(({ path, message }) => ({ file, path: pathText(path), expected: message }));
		problems.push(...firstOf(found));
		return undefined;
	}
	const matches = read.data.matches.map(resultOf);
	return { file, title: read.data.name, places: matches.map((_, index) => `matches[${index}]`), matches };
}

type Written = z.infer<typeof FootballJson>['matches'][number];

function resultOf({ round, group, date, team1, team2, score: written }: Written): Result {
	return {
		round: [group, round].filter((text) => text).join(', ') || undefined,
		date: date ?? undefined,
		home: clubText(team1),
		away: clubText(team2),
		score: written?.et ?? written?.ft ?? undefined,
		extraTime: Boolean(written?.et),
		penalties: written?.p ?? undefined,
	};
}
