import type { Locale } from '../../text/locale.js';
import type { OptionProblem } from '../option-problem.js';
import type { Child } from './dom.js';
import { en } from './strings-en.js';
import { es } from './strings-es.js';

/** The page's own words; the bot's are its own. */
export type Strings = {
	readonly channel: string;
	readonly topic: string;
	readonly welcomeTitle: string;
	readonly welcomeLead: string;
	greeting(): readonly Child[];
	readonly lookUp: string;
	readonly play: string;
	readonly twoTabs: string;
	readonly inviteTitle: string;
	/** @param portal The link to Discord's developer portal, with its text. */
	inviteSteps(portal: (text: string) => Child): readonly (readonly Child[])[];
	readonly messages: string;
	readonly placeholder: string;
	readonly composer: string;
	/** The same two where plain text may be written. */
	readonly chatPlaceholder: string;
	readonly chatComposer: string;
	readonly commands: string;
	readonly send: string;
	readonly clearCommand: string;
	readonly moreOptions: string;
	readonly optional: string;
	readonly required: string;
	readonly noMatches: string;
	readonly yes: string;
	readonly no: string;
	readonly slashHint: string;
	unknownCommand(name: string): string;
	/** Words that no option takes. */
	noOption(text: string): string;
	problem(option: string, problem: OptionProblem): string;
	/** Between a player's name and a command: `Ana used /club`. */
	readonly used: string;
	readonly onlyYou: string;
	readonly dismiss: string;
	/** What Copero's reaction to a message says. */
	readonly counts: string;
	readonly edited: string;
	readonly failed: string;
	readonly formSubmit: string;
	readonly formCancel: string;
	readonly offline: string;
	readonly unknownPlayer: string;
	readonly newMessages: string;
	readonly players: string;
	readonly bot: string;
	playerName(number: number): string;
	readonly yourName: string;
	readonly you: string;
	readonly language: string;
	readonly lightTheme: string;
	readonly darkTheme: string;
	readonly openLink: string;
};

const all = { en, es } as const satisfies Record<Locale, Strings>;

/** The page's words in one language. */
export function stringsIn(locale: Locale): Strings {
	return all[locale];
}
