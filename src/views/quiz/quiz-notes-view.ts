import { EmbedBuilder } from '@discordjs/builders';
import type { Catalog } from '../../catalog/catalog.js';
import { type Game, SILENT_LIMIT } from '../../quiz/game.js';
import { DOUBLES_FROM } from '../../quiz/new-game.js';
import { Points, STREAK_FROM } from '../../quiz/points.js';
import type { Words } from '../../text/words.js';
import { escaped } from '../escaped.js';
import { clip, Limit } from '../limits.js';
import { nameOfCompetition } from '../names.js';
import { noteView } from '../note-view.js';
import { Colour, type View } from '../view.js';

/** The announcement of a game: how many questions, and when the first one comes. */
export function kickoffView(game: Game, catalog: Pick<Catalog, 'competition'>, words: Words): View {
	const [first] = game.questions;
	const competition = first ? nameOfCompetition(catalog, first.competition, words) : '';
	const title = escaped(clip(words.say('quiz.kickoff.title', { competition }), Limit.embedTitle));
	const at = Math.ceil(game.until / 1_000);
	const { contest, seconds, answers } = game;
	const how =
		contest.mode === 'sudden'
			? [words.say('quiz.sudden.kickoff', { seconds, at }), `-# ${words.say('quiz.sudden.how')}`]
			: [
					words.say('quiz.kickoff', { count: game.questions.length, seconds, at }),
					`-# ${words.say(answers === 'chat' ? 'quiz.kickoff.chat' : 'quiz.kickoff.how')}`,
				];
	return noteView([`## ⚽ ${title}`, ...how].join('\n'));
}

/**
 * The rules and points of the quiz, for the person who asks.
 *
 * @param is.readsChat Whether typed answers are read from the chat.
 * @param is.abroad Whether the server has no Peruvian competition: then there is no club of the day, no road and no
 * collection of departments.
 */
export function quizHelpView(is: { readonly readsChat: boolean; readonly abroad: boolean }, words: Words): View {
	const values = { ...Points, from: STREAK_FROM, doublesFrom: DOUBLES_FROM, silent: SILENT_LIMIT };
	const [first = '', ...rules] = words.say('quiz.help.body', values).split('\n');
	const clubs = is.abroad ? [] : (['quiz.help.club'] as const);
	const ofPeru = is.abroad ? [] : (['road.help', 'collection.help'] as const);
	const ways = (['quiz.help.daily', ...clubs, 'quiz.help.modes', ...ofPeru, 'quiz.help.review'] as const).map((key) =>
		words.say(key),
	);
	const typed = words.say(is.readsChat ? 'quiz.help.chat' : 'quiz.help.form');
	const description = [
		`**${words.say('quiz.help.ways')}**`,
		...ways,
		`**${words.say('quiz.help.rules')}**`,
		...rules,
		typed,
	].join('\n');
	const embed = new EmbedBuilder({ color: Colour.info }).setDescription(description);
	return { private: true, content: `## ${words.say('quiz.help.title')}\n${first}`, embeds: [embed.toJSON()] };
}
