import type { Catalog } from '../catalog/catalog.js';
import type { Claim } from '../domain/season.js';
import type { Words } from '../text/words.js';
import { mark } from './mark.js';
import { placeText } from './names.js';

/** Where a season's champion or runner-up was from: the departments the title counts for, else the club's own place. */
export function claimPlace(
	{ club, departments }: Claim,
	catalog: Pick<Catalog, 'club' | 'department'>,
	words: Words,
): string | undefined {
	if (departments.length === 0) return placeText(catalog, club, words);
	const names = departments.map((id) => catalog.department(id).name).join(' / ');
	return names + mark(departments.length > 1 ? 'disputed' : 'confirmed');
}
