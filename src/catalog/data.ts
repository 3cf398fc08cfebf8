import type { Cup, CupEdition } from '../domain/abroad.js';
import type { Club } from '../domain/club.js';
import type { Competition } from '../domain/competition.js';
import type { Department } from '../domain/department.js';
import type { Season } from '../domain/season.js';
import type { Stadium } from '../domain/stadium.js';
import type { Town } from '../domain/town.js';
import type { Read } from './reading.js';

/** What data folders hold, as read and checked. */
export type Data = {
	readonly departments: readonly Department[];
	readonly towns: readonly Town[];
	readonly stadiums: readonly Stadium[];
	readonly clubs: readonly Club[];
	readonly competitions: readonly Competition[];
	readonly seasons: readonly Season[];
	readonly cups: readonly Cup[];
	readonly editions: readonly CupEdition[];
};

/** `Data` with the file and path that each value was read from. */
export type Reads = { readonly [Key in keyof Data]: readonly Read<Data[Key][number]>[] };
