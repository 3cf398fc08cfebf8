import { ButtonStyle } from 'discord-api-types/v10';
import type { PersonalCount, PersonalKind } from '../../store/personal-data.js';
import type { Words } from '../../text/words.js';
import { button, rowOf } from '../buttons.js';
import { customId } from '../custom-id.js';
import { noteView } from '../note-view.js';
import type { View, ViewFile } from '../view.js';

/** Asks whether to delete all that is kept about a person. */
export function forgetQuestionView(person: string, kept: readonly PersonalCount[], words: Words): View {
	if (kept.length === 0) return noteView(words.say('own-data.nothing'), { private: true });
	const lines = [
		words.say('own-data.ask'),
		...kept.filter(({ kind }) => kind !== 'games').map((each) => `• ${keptText(each, words)}`),
		...(kept.some(({ kind }) => kind === 'games') ? [words.say('own-data.games-stay')] : []),
	];
	const buttons = [
		button(customId('quiz', ['forget', person]), words.say('own-data.forget'), ButtonStyle.Danger),
		button(customId('quiz', ['keep', person]), words.say('own-data.keep'), ButtonStyle.Secondary),
	];
	return { ...noteView(lines.join('\n'), { private: true }), components: [rowOf(buttons)] };
}

/** What was deleted, in place of the question. */
export function forgottenView(deleted: readonly PersonalCount[], words: Words): View {
	if (deleted.length === 0) return noteView(words.say('own-data.nothing-left'));
	return noteView(words.say('own-data.forgotten', { what: words.list(deleted.map((each) => keptText(each, words))) }));
}

/** All that is kept about a person, as a file for them; undefined where there is nothing. */
export function exportView(file: Pick<ViewFile, 'name' | 'content'> | undefined, words: Words): View {
	if (!file) return noteView(words.say('own-data.nothing'), { private: true });
	return {
		...noteView(words.say('own-data.exported'), { private: true }),
		files: [{ ...file, alt: words.say('own-data.file') }],
	};
}

function keptText({ kind, count }: PersonalCount, words: Words): string {
	const texts = {
		scores: () => words.say('own-data.scores', { count }),
		cups: () => words.say('own-data.cups', { count }),
		results: () => words.say('own-data.results', { count }),
		games: () => words.say('own-data.games', { count }),
		daily: () => words.say('own-data.daily'),
		board: () => words.say('own-data.board'),
		club: () => words.say('own-data.club'),
		collection: () => words.say('own-data.collection'),
		review: () => words.say('own-data.review'),
		reports: () => words.say('own-data.reports'),
	} as const satisfies Record<PersonalKind, () => string>;
	return texts[kind]();
}
