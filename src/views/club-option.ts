import { StringSelectMenuOptionBuilder } from '@discordjs/builders';
import type { Catalog } from '../catalog/catalog.js';
import type { ClubId } from '../domain/club.js';
import type { Words } from '../text/words.js';
import { clip, Limit } from './limits.js';
import { placeText } from './names.js';

/** A club as a line of a select menu, with where it is from. */
export function clubOption(
	id: ClubId,
	catalog: Pick<Catalog, 'club' | 'clubLabel' | 'department'>,
	words: Words,
	year?: number,
	withPlace = true,
): StringSelectMenuOptionBuilder {
	const place = withPlace ? placeText(catalog, id, words) : undefined;
	const option = new StringSelectMenuOptionBuilder()
		.setLabel(clip(catalog.clubLabel(id, year), Limit.optionLabel))
		.setValue(id);
	return place === undefined ? option : option.setDescription(clip(place, Limit.optionDescription));
}
