import * as z from 'zod';
import type { Context } from '../../src/app/command.js';
import type { Fields } from '../../src/app/request.js';
import { ClubId } from '../../src/domain/club.js';
import { CompetitionId } from '../../src/domain/competition.js';
import { Report } from '../../src/domain/report.js';
import { UserError } from '../../src/errors.js';
import { seasonName } from '../../src/views/names.js';
import { reportView, tipAnswerView } from '../../src/views/report-view.js';
import { TIP_FIELDS, type TipSubject, tipForm } from '../../src/views/tip.js';
import type { View } from '../../src/views/view.js';

/** A custom id's arguments: the season or club, or none. */
const Subject = z.union([
	z.tuple([]).transform(() => undefined),
	z.tuple([z.literal('club'), ClubId]).transform(([, club]) => ({ club })),
	z
		.tuple([z.literal('season'), CompetitionId, z.coerce.number().int()])
		.transform(([, competition, year]) => ({ season: { competition, year } })),
]);

const { fact, source } = Report.shape;
const Filled = z.object({ [TIP_FIELDS.fact]: fact, [TIP_FIELDS.source]: source });

/** A press on "I know better": opens the form. */
export function pressTip(args: readonly string[], context: Context): View {
	const subject = Subject.parse(args);
	return { embeds: [], private: true, form: tipForm(subject, nameOf(subject, context), context.ownWords) };
}

/** A submitted correction. */
export async function submitTip(args: readonly string[], fields: Fields, context: Context): Promise<View> {
	const { reportDesk, links, clock, person, requestId, words, ownWords } = context;
	const where = nameOf(Subject.parse(args), context);
	const filled = Filled.safeParse(fields);
	// Only blanks, or more than the form allows.
	if (!filled.success) throw new UserError('report-empty');
	const report: Report = { id: requestId, at: clock.now(), where, ...filled.data };
	const isTaken = await reportDesk.take(report, person.id, reportView(report, links.source, words));
	return tipAnswerView(report, isTaken, ownWords);
}

/** @throws {UserError} `stale-button`, if the season or club does not exist. */
function nameOf(subject: TipSubject, { catalog, words }: Context): string {
	if (!subject) return '';
	if ('club' in subject) {
		const club = catalog.clubWithId(subject.club);
		if (club) return catalog.clubLabel(club.id);
	} else {
		const season = catalog.season(subject.season.competition, subject.season.year);
		if (season) return seasonName(catalog, season, words);
	}
	throw new UserError('stale-button');
}
