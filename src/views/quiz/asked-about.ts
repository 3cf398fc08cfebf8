import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { ClubId } from '../../domain/club.js';
import type { Season } from '../../domain/season.js';
import { divisionAbove } from '../../quiz/kinds/fallen-champion.js';
import type { Question } from '../../quiz/question.js';
import type { Words } from '../../text/words.js';
import { tipButton } from '../tip.js';

/** The season that a question was about, else the club, else the right one: where its result and a correction lead. */
export function askedAbout(
	{ kind, subject, competition, options, answer }: Question,
	catalog: Catalog,
): { readonly season: Season } | { readonly club: ClubId } | undefined {
	const played = kind === 'fallen-champion' ? (divisionAbove(catalog, competition) ?? competition) : competition;
	const season = subject.year === undefined ? undefined : catalog.season(played, subject.year);
	if (season) return { season };
	const right = options[answer];
	const club = subject.club ?? (right?.type === 'club' ? right.club : undefined);
	return club === undefined ? undefined : { club };
}

/** A button for corrections of a question. */
export function questionTipButton(question: Question, catalog: Catalog, words: Words): APIButtonComponent {
	return tipButton(askedAbout(question, catalog), words);
}
