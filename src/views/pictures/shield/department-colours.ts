import type { Colour } from '../../../domain/club-facts.js';

/** Two colours that stand out from each other. */
export type Pair = readonly [Colour, Colour];

/** For clubs without known colours: those of their department, so that neighbours look related. */
const byDepartment: ReadonlyMap<string, Pair> = new Map(
	Object.entries<Pair>({
		amazonas: ['green', 'yellow'],
		ancash: ['maroon', 'white'],
		apurimac: ['orange', 'navy'],
		arequipa: ['red', 'navy'],
		ayacucho: ['maroon', 'gold'],
		cajamarca: ['blue', 'yellow'],
		callao: ['navy', 'pink'],
		cusco: ['red', 'white'],
		huancavelica: ['purple', 'white'],
		huanuco: ['green', 'cream'],
		ica: ['light-blue', 'navy'],
		junin: ['red', 'black'],
		'la-libertad': ['yellow', 'blue'],
		lambayeque: ['orange', 'black'],
		lima: ['blue', 'white'],
		loreto: ['green', 'white'],
		'madre-de-dios': ['brown', 'yellow'],
		moquegua: ['purple', 'yellow'],
		pasco: ['black', 'gold'],
		piura: ['light-blue', 'black'],
		puno: ['navy', 'light-blue'],
		'san-martin': ['green', 'black'],
		tacna: ['navy', 'red'],
		tumbes: ['yellow', 'maroon'],
		ucayali: ['orange', 'green'],
	}),
);
const pairs = [...byDepartment.values()];

/** The colours of a department; any other key gets one of the same pairs. */
export function departmentColours(key: string, hash: number): Pair {
	return byDepartment.get(key) ?? pairs[hash % pairs.length] ?? ['black', 'white'];
}
