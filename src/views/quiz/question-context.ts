import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import type { Question } from '../../quiz/question.js';
import { sureChampion } from '../../quiz/sure.js';
import type { Words } from '../../text/words.js';
import { clubName, nameOfCompetition, placeText } from '../names.js';
import { clueTexts } from './hint-text.js';

type Names = Pick<Catalog, 'club' | 'clubLabel' | 'competition' | 'department' | 'season' | 'seasonsOf'>;

/** One line on what was asked about, for after the answer; undefined where there is nothing to add. */
export function contextLine(question: Question, catalog: Catalog, words: Words): string | undefined {
	const { subject, kind, clues } = question;
	if (clues.length > 0 && subject.club !== undefined)
		return [`**${clubName(catalog, subject.club)}**`, ...clueTexts(question, catalog, words)].join(' · ');
	if (kind === 'department' && subject.club !== undefined) return placeLine(subject.club, catalog, words);
	if (subject.year === undefined) return subject.club && titleLine(question, subject.club, catalog, words);
	return seasonLine(question, subject.year, catalog, words);
}

function seasonLine({ competition: id }: Question, year: number, catalog: Names, words: Words): string | undefined {
	const season = catalog.season(id, year);
	if (!season?.champion) return undefined;
	const competition = nameOfCompetition(catalog, id, words, year);
	const name = words.say('season.title', { competition, year });
	const champion = `**${clubName(catalog, season.champion.club, year)}**`;
	if (!season.runnerUp) return words.say('quiz.context-champion', { season: name, champion });
	return words.say('quiz.context', { season: name, champion, runnerUp: clubName(catalog, season.runnerUp.club, year) });
}

function placeLine(club: ClubId, catalog: Names, words: Words): string | undefined {
	const place = placeText(catalog, club, words);
	return place === undefined ? undefined : `**${clubName(catalog, club)}** · ${place}`;
}

function titleLine({ competition: id }: Question, club: ClubId, catalog: Names, words: Words): string {
	const years = catalog.seasonsOf(id).flatMap((season) => (sureChampion(season) === club ? [season.year] : []));
	const competition = nameOfCompetition(catalog, id, words);
	const name = `**${clubName(catalog, club)}**`;
	return years.length === 0
		? words.say('quiz.context-no-title', {
				club: name,
				competition: words.say('quiz.competition', { article: catalog.competition(id)?.article ?? 'la', competition }),
			})
		: `${name} · ${words.say('club.titles', { competition, count: years.length, years: years.join(', ') })}`;
}
