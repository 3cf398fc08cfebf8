import type { Context } from '../src/app/command.js';
import { fold } from '../src/catalog/fold.js';
import { type Competition, competitionName } from '../src/domain/competition.js';
import { UserError } from '../src/errors.js';

/**
 * The competition an option names; when it is left out, the one the server has set, else the first.
 *
 * @throws {UserError} `unknown-competition`
 */
export function competitionMeant(
	typed: string | undefined,
	{ catalog, settings, place }: Pick<Context, 'catalog' | 'settings' | 'place'>,
): Competition {
	if (typed === undefined) {
		const usual = catalog.competition(settings.of(place.guildId).competition ?? '') ?? catalog.competitions[0];
		if (usual) return usual;
	}
	const [found] = fold(typed ?? '') === '' ? [] : catalog.searchCompetitions(typed ?? '');
	if (!found) throw new UserError('unknown-competition', { typed: typed ?? '' });
	return found;
}

/** The competitions a text names, as choices of an option. */
export function competitionChoices(typed: string, { catalog, ownWords }: Context) {
	return catalog
		.searchCompetitions(typed)
		.filter(({ id }) => catalog.seasonsOf(id).length > 0)
		.map((each) => ({ name: ownWords.of(competitionName(each).name), value: each.id }));
}
