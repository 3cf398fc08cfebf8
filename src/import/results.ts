/** A club as a file of results writes it: `Norte FC`, `Norte FC (PER)`. */
export type ClubText = { readonly name: string; readonly country?: string | undefined };

/** One match of a file of results. Without `score` no result is given. */
export type Result = {
	/** As written: `Matchday 3`, `Group A`, `Quarterfinals`; undefined in a format that only knows leagues. */
	readonly round?: string | undefined;
	/** `YYYY-MM-DD`. */
	readonly date?: string | undefined;
	readonly home: ClubText;
	readonly away: ClubText;
	/** After extra time, if that was played. */
	readonly score?: readonly [number, number] | undefined;
	readonly extraTime: boolean;
	readonly penalties?: readonly [number, number] | undefined;
};

/** The years of a season; `until` is the second one, if it was played over two. */
export type Years = { readonly year: number; readonly until?: number };

/** What one file of results holds. */
export type Results = {
	readonly file: string;
	/** As written in it: `Liga del Norte 2015/16`. */
	readonly title?: string;
	/** The place of each match in the file: `matches[3]`, `line 5`. */
	readonly places: readonly string[];
	readonly matches: readonly Result[];
};

/** The most goals that one side of a match is believed to have scored. */
export const MOST_GOALS = 99;

/** The longest name of a club or a competition. */
export const LONGEST_NAME = 100;

/** Reads `Norte FC (PER)`; the name of a club has no more parts than that. */
export function clubText(text: string): ClubText {
	const [, name, country] = /^(.+?) \(([A-Z]{3})\)$/.exec(text) ?? [];
	return name === undefined || country === undefined ? { name: text } : { name, country };
}

/** What a name must be, to tell somebody who wrote a wrong one. */
export const NAME_EXPECTED = `a name of at most ${LONGEST_NAME} letters, without control characters, < > [ ] or links`;

/**
 * Whether a text can be shown as a name: not empty, not too long, and without anything that controls a terminal, links
 * elsewhere or mentions anybody.
 */
export function isName(text: string): boolean {
	const isPlain = !/[\p{C}<>[\]]|:\/\/|@(?:everyone|here)/u.test(text);
	return text !== '' && text.length <= LONGEST_NAME && isPlain;
}
