import type { Catalog } from '../../catalog/catalog.js';
import { keptCompetitions } from '../../catalog/chosen-competitions.js';
import type { CompetitionId } from '../../domain/competition.js';
import { type DealtFrom, dealtFrom } from '../../quiz/edition.js';
import type { SettingsStore } from '../../store/settings-store.js';

/** What the daily is about where a server has chosen no competitions, and in direct messages: the one that comes first. */
export function usualOfDaily({ competitions }: Pick<Catalog, 'competitions'>): readonly CompetitionId[] {
	return competitions.slice(0, 1).map(({ id }) => id);
}

/** What a server's daily is dealt from; undefined where those are the usual competitions. */
export function dealtHere(
	guildId: string | undefined,
	{ settings, catalog }: { readonly settings: Pick<SettingsStore, 'of'>; readonly catalog: Catalog },
): DealtFrom | undefined {
	return dealtFrom(keptCompetitions(settings.of(guildId), catalog), usualOfDaily(catalog));
}
