import type { Catalog } from '../../catalog/catalog.js';
import { keptCompetitions } from '../../catalog/chosen-competitions.js';
import type { CompetitionId } from '../../domain/competition.js';
import { type DealtFrom, dealtFrom } from '../../quiz/edition.js';
import type { SettingsStore } from '../../store/settings-store.js';

/** The competition of the daily in direct messages, and in servers that have chosen none: the first one of the data. */
export function usualOfDaily({ competitions }: Pick<Catalog, 'competitions'>): readonly CompetitionId[] {
	return competitions.slice(0, 1).map(({ id }) => id);
}

/** The competitions that a server's daily is dealt from; undefined if they are the usual ones. */
export function dealtHere(
	guildId: string | undefined,
	{ settings, catalog }: { readonly settings: Pick<SettingsStore, 'of'>; readonly catalog: Catalog },
): DealtFrom | undefined {
	return dealtFrom(keptCompetitions(settings.of(guildId), catalog), usualOfDaily(catalog));
}
