import { createSearch, type Entry } from '../../src/catalog/search.js';

/** A club as it is searched, by its item where it has no name. */
export function club(item: string, names: string[], context: string[] = [], renown = 0): Entry<string> {
	return { item, names: [names[0] ?? item, ...names.slice(1)], context, renown };
}

export const clubs = [
	club('grau', ['Atlético Grau', 'Club Miguel Grau', 'Los Albos', 'El Patrimonio de Piura'], ['Piura'], 30),
	club('torino', ['Atlético Torino', 'Rey de Copas'], ['Talara', 'Piura'], 50),
	club('cni', ['CNI', 'Colegio Nacional Iquitos', 'Los Albos'], ['Iquitos', 'Loreto'], 20),
	club('utc', ['Club Cultural y Deportivo Universidad Técnica de Cajamarca'], ['Cajamarca'], 40),
	club('adt', ['Asociación Deportiva Tarma'], ['Tarma', 'Junín'], 35),
	club('ucv', ['Universidad César Vallejo'], ['Trujillo', 'La Libertad'], 25),
	club('imi', ['I.M.I.', 'International Marine Incorporated'], ['Talara', 'Piura'], 10),
	club('real garcilaso', ['Cusco FC', 'Real Garcilaso'], ['Cusco'], 30),
	club('deportivo garcilaso', ['Deportivo Garcilaso'], ['Cusco'], 28),
	club('deportivo junin', ['Deportivo Junín'], ['Huancayo', 'Junín'], 5),
	club('huancayo', ['Sport Huancayo'], ['Huancayo', 'Junín'], 22),
	club('huaral', ['Unión Huaral', 'Los Naranjeros'], ['Huaral', 'Lima'], 21),
	club('huracan', ['Sportivo Huracán'], ['Arequipa'], 9),
	club('atletico huracan', ['Atlético Huracán'], ['Moquegua'], 4),
	club('canana', ['Deportivo Cañaña'], ['Chiclayo', 'Lambayeque'], 8),
	club('mannucci', ['Carlos A. Mannucci'], ['Trujillo', 'La Libertad'], 45),
	club('municipal lima', ['Deportivo Municipal'], ['Lima'], 60),
	club('municipal acobamba', ['Deportivo Municipal'], ['Acobamba', 'Huancavelica'], 1),
	club('municipal purus', ['Deportivo Municipal'], ['Purús', 'Ucayali'], 0),
	club('real municipal', ['Real Municipal'], ['Cusco'], 0),
	club('santos san martin', ['Santos'], ['San Martín'], 3),
	club('santos nazca', ['Santos FC'], ['Nazca', 'Ica'], 2),
	club('diablos juliaca', ['Diablos Rojos'], ['Juliaca', 'Puno'], 2),
	club('diablos huancavelica', ['Diablos Rojos'], ['Huancavelica'], 1),
	club('bolognesi', ['Coronel Bolognesi', 'Los Diablos Rojos'], ['Tacna'], 27),
	club('4 de diciembre', ['4 de Diciembre'], ['Tacna'], 0),
	club('30 de agosto', ['30 de Agosto'], ['Madre de Dios'], 0),
	club('2008', ['2008', 'Copa Perú 2008', '08'], [], 0),
	club('2013', ['2013', 'Copa Perú 2013', '13'], [], 0),
];
export const search = createSearch(clubs);

/** What of these clubs is found with a rank. */
export function itemsOfRank(query: string, rank: string): string[] {
	return search(query)
		.filter((hit) => hit.rank === rank)
		.map((hit) => hit.item);
}
