import type { Context } from '../../src/app/command.js';
import { isAllAbroad } from '../../src/catalog/chosen-competitions.js';
import { quizHelpView } from '../../src/views/quiz/quiz-notes-view.js';
import type { View } from '../../src/views/view.js';

/** `/quiz help`: the rules, and what there is to play in this server. */
export function quizHelp({ pages, quizHost: { readsChat }, catalog, settings, place, ownWords }: Context): View {
	const abroad = isAllAbroad(settings.of(place.guildId), catalog);
	return pages.keep(`help ${readsChat} ${abroad} ${ownWords.locale}`, () =>
		quizHelpView({ readsChat, abroad }, ownWords),
	);
}
