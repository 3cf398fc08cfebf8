import type { Context } from '../src/app/command.js';
import { chosenCompetitions, keptCompetitions } from '../src/catalog/chosen-competitions.js';
import { fold } from '../src/catalog/fold.js';
import { type Competition, competitionName } from '../src/domain/competition.js';
import { UserError } from '../src/errors.js';

type Here = Pick<Context, 'catalog' | 'settings' | 'place'>;

/** The competitions that the server has chosen, in its order; otherwise all of them, the usual one first. */
export function competitionsHere({ catalog, settings, place }: Here): readonly Competition[] {
	return chosenCompetitions(settings.of(place.guildId), catalog);
}

/** The ids of the competitions that lookups are limited to; undefined if the server has chosen none. */
export function keptTo({ catalog, settings, place }: Here): readonly Competition['id'][] | undefined {
	return keptCompetitions(settings.of(place.guildId), catalog);
}

/**
 * The competition that an option names; if it is left out, the server's first.
 *
 * @param among The competitions it may name: by default those the server has chosen.
 * @throws {UserError} `unknown-competition`
 */
export function competitionMeant(
	typed: string | undefined,
	context: Here,
	among: readonly Competition[] = competitionsHere(context),
): Competition {
	const [usual] = among;
	if (typed === undefined && usual) return usual;
	const named = fold(typed ?? '') === '' ? [] : context.catalog.searchCompetitions(typed ?? '');
	const found = named.find((each) => among.includes(each));
	if (!found) throw new UserError('unknown-competition', { typed: typed ?? '' });
	return found;
}

/** The choices for an option: the server's competitions that a text may name, in the server's order. */
export function competitionChoices(typed: string, context: Context) {
	const { catalog, ownWords } = context;
	const named = catalog.searchCompetitions(typed);
	return competitionsHere(context)
		.filter((each) => named.includes(each) && catalog.seasonsOf(each.id).length > 0)
		.map((each) => ({ name: ownWords.of(competitionName(each).name), value: each.id }));
}
