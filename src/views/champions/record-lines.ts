import type { Catalog } from '../../catalog/catalog.js';
import { longestWait, mostRunnerUps } from '../../catalog/follows/firsts.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { clubName } from '../names.js';

/**
 * What stands out: on the page of clubs, who came second most often; on that of departments, who has waited longest.
 */
export function recordLines(
	page: string,
	seasons: readonly Season[],
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	words: Words,
): readonly string[] {
	if (page === 'clubs') {
		const most = mostRunnerUps(seasons);
		const clubs = words.list(most.map(({ id }) => clubName(catalog, id)));
		const count = most[0]?.runnerUps.length ?? 0;
		return count === 0 ? [] : [`-# ${words.say('follows.most-runner-ups', { clubs, count })}`];
	}
	const wait = page === 'departments' ? longestWait(seasons, catalog.club) : undefined;
	if (!wait) return [];
	const department = catalog.department(wait.id).name;
	return [`-# ${words.say('follows.longest-wait', { department, year: wait.since.year })}`];
}
