import { fold } from '../../../src/catalog/fold.js';
import type { Club, ClubId } from '../../../src/domain/club.js';
import type { Question } from '../../../src/quiz/question.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';

/** Works something out once per club, because there are thousands of pairs of clubs. */
export function once<Made>(make: (club: Club) => Made): (club: Club) => Made {
	const made = new Map<Club, Made>(catalog.clubs.map((club) => [club, make(club)]));
	return (club) => made.get(club) ?? make(club);
}
/** A club's name, all its names, and what is noted about it, folded. */
export const nameOf = once(({ name }) => fold(name));
export const namesOf = once(({ name, fullName = name, aliases, formerNames }) =>
	[name, fullName, ...aliases, ...formerNames.map((former) => former.name)].map(fold),
);
export const notesOf = once(
	({ notes, origins, fate }) =>
		` ${fold([...notes, ...origins, ...(fate ? [fate] : [])].map(({ es }) => es).join(' · '))} `,
);

/** The clubs among a question's options, and the wrong ones among them. */
export const clubsIn = ({ options }: Question): readonly ClubId[] =>
	options.flatMap((option) => (option.type === 'club' ? [option.club] : []));
export const wrongIn = (question: Question): readonly ClubId[] =>
	clubsIn(question).filter((_, index) => index !== question.answer);
/** The club asked about, and the right answer. */
export const meantIn = (question: Question): readonly Club[] =>
	[question.subject.club, clubsIn(question)[question.answer]].flatMap((id) => (id ? [catalog.club(id)] : []));
