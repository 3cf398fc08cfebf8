import type { APIEmbedField } from 'discord-api-types/v10';
import type { Catalog } from '../../catalog/catalog.js';
import type { Honours } from '../../catalog/honours.js';
import type { Department, DepartmentId } from '../../domain/department.js';
import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';
import { isDisputed, mark } from '../mark.js';
import { departmentMap } from '../pictures/titles/department-map.js';
import type { MappedTitles } from '../pictures/titles/title-map.js';
import type { Picture } from '../view.js';

/** Who has how many titles: `**8** La Libertad, Piura · **6** Lambayeque`. No field where nobody has won. */
export function titlesByDepartment(mapped: readonly MappedTitles[], words: Words): APIEmbedField[] {
	const counts = [...new Set(mapped.map(({ titles }) => titles))].filter((count) => count > 0).sort((a, b) => b - a);
	if (counts.length === 0) return [];
	const groups = counts.map((count) => {
		const names = mapped.filter(({ titles }) => titles === count).map(({ department, sign }) => department.name + sign);
		return `**${count}** ${names.join(', ')}`;
	});
	return [{ name: words.say('department.by-titles'), value: groups.join(' · ') }];
}

/** A department on the map of a competition's titles; undefined where there is no such map. */
export function departmentPicture(
	{ id }: Department,
	about: { readonly competition: string; readonly place: number },
	own: Honours<DepartmentId> | undefined,
	mapped: readonly MappedTitles[],
	catalog: Pick<Catalog, 'clubLabel'>,
	words: Words,
): Picture | undefined {
	const asked = mapped.find(({ department }) => department.id === id);
	if (!asked) return undefined;
	const newestFirst = (seasons: readonly Season[], role: 'champion' | 'runnerUp') =>
		seasons.toReversed().flatMap(({ year, [role]: claim }) => {
			if (!claim) return [];
			const sign = mark(isDisputed(claim) ? 'disputed' : claim.confidence);
			return [{ year, club: catalog.clubLabel(claim.club, year), sign }];
		});
	const { place, competition } = about;
	const record = {
		competition,
		place: asked.titles > 0 ? words.say('picture.place', { place, departments: mapped.length }) : undefined,
		titles: newestFirst(own?.titles ?? [], 'champion'),
		runnerUps: newestFirst(own?.runnerUps ?? [], 'runnerUp'),
	};
	return departmentMap(asked, record, mapped, words);
}
