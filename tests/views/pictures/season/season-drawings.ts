import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { drawnTexts } from '../drawn-texts.js';

/** A season of the bot's own data. */
export function seasonOf(competition: string, year: number) {
	const season = catalog.season(competition, year);
	if (!season) throw new Error(`There is no ${competition} ${year}`);
	return season;
}

/** The texts of a drawing. */
export const textsOf = (svg: string) => drawnTexts(svg).map(({ text }) => text);
