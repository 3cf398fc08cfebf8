import { createCatalog } from '../src/catalog/catalog.js';
import { namesOf } from '../src/catalog/club-search.js';
import { readData } from '../src/catalog/load.js';
import type { Entry } from '../src/catalog/search.js';
import { seeded } from '../src/quiz/random.js';

/** Search entries of the real clubs, best known first. */
export function clubEntries(): Entry<string>[] {
	const catalog = createCatalog(readData(['data']).data);
	const entries = catalog.clubs.map((club) => {
		const history = catalog.historyOf(club.id);
		const department = club.department && catalog.department(club.department).name;
		const towns = history.map(({ qualifier }) => qualifier?.town);
		const context = new Set([club.town, department, ...towns].filter((place) => place !== undefined));
		const titles = history.filter(({ reach }) => reach === 'champion').length;
		return { item: club.id, names: namesOf(club), context: [...context], renown: 1 + history.length + 10 * titles };
	});
	return entries.sort((a, b) => b.renown - a.renown);
}

const FIRST = `Atlético Deportivo Sport Sporting Sportivo Unión Juventud Alianza Defensor Real Club Asociación Social
	Cultural Independiente Universitario Estudiantes Academia Centro Deportivo Municipal Racing Racing|Club Escuela Once
	Estrella Cooperativa Círculo Ferroviarios Hijos|de Amigos|de Los Juventud|Alianza Unión|Deportiva Atlético|Unión`;
const SECOND = `Grau Bolognesi Ugarte Olaya Quiñones Cáceres Castilla Gálvez Pardo Balta Gamarra Sucre Bolívar Miller
	Arica Tarapacá Junín Ayacucho Zepita Angamos Perú Libertad Progreso Porvenir Esperanza Victoria Unido Unidos
	Santa|Rosa San|Martín San|Juan San|Pedro San|José San|Antonio San|Lorenzo San|Isidro Santa|Cruz Santa|Ana Santiago
	Señor|de|Luren Señor|de|Sipán Túpac|Amaru Manco|Cápac Mayta|Cápac Pachacútec Huáscar Atahualpa Inca Inti Wari
	César|Vallejo José|Carlos|Mariátegui José|María|Arguedas Ricardo|Palma Abraham|Valdelomar Garcilaso Chocano
	Huracán Boca|Juniors River|Plate Flamengo Santos Cruzeiro Barcelona Milan Liverpool Cienciano Melgar Aurich
	Minas Minero Minera Pesquero Textil Agrario Bancario Magisterial Ingeniería Tecnológico Comercio Comerciantes
	Cóndor Cóndores Águila Águilas Tigres Leones Pumas Halcón Gavilán Toro Rojo Diablos|Rojos Estrella|Roja
	Sol|Naciente Nueva|Generación Nuevo|Horizonte 2|de|Mayo 5|de|Abril 7|de|Junio 28|de|Julio 30|de|Agosto 8|de|Octubre
	Cantera Cultural Cajabamba Chavín Chimú Mochica Nazca Paracas Vicús Kuélap Yunga Quechua Amazonas Marañón Huallaga`;
const TOWNS = `Abancay Acobamba Andahuaylas Arequipa Ascope Ate Aymaraes Ayabaca Azángaro Bagua Barranca Cajamarca
	Calca Camaná Cañete Caraz Carhuaz Casma Celendín Chachapoyas Chancay Chepén Chiclayo Chimbote Chincha Chosica
	Chota Chulucanas Contamana Cusco Cutervo Espinar Ferreñafe Guadalupe Huacho Huamachuco Huamanga Huancavelica
	Huancayo Huanta Huánuco Huaral Huaraz Huarmey Huaura Ica Ilave Ilo Iquitos Jaén Jauja Juanjuí Juliaca Lambayeque
	Lamas Lampa Lima Locumba Mollendo Moquegua Morropón Moyobamba Nazca Otuzco Oxapampa Pacasmayo Paita Palpa Pisco
	Piura Pucallpa Puno Quillabamba Requena Rioja Satipo Sechura Sicuani Sullana Supe Tacna Talara Tarapoto Tarma
	Tocache Trujillo Tumbes Urubamba Virú Yauli Yungay Yurimaguas Zarumilla Zorritos`;

/** The real clubs, filled up with made-up ones that are less known. Deterministic. */
export function clubEntriesUpTo(count: number, real: readonly Entry<string>[]): Entry<string>[] {
	const [firsts, seconds, towns] = [FIRST, SECOND, TOWNS].map((list) =>
		list
			.trim()
			.split(/\s+/)
			.map((part) => part.replaceAll('|', ' ')),
	);
	const random = seeded(1967);
	const pick = (list: readonly string[] = []) => list[Math.floor(random() * list.length)] ?? '';
	const entries = [...real];
	for (let at = real.length; at < count; at++) {
		const town = pick(towns);
		const name = `${pick(firsts)} ${pick(seconds)}${random() < 0.4 ? ` ${pick(seconds)}` : ''}`;
		const names = random() < 0.3 ? [name, `${name} de ${town}`] : [name];
		entries.push({ item: `made-up-${at}`, names, context: [town, pick(towns)], renown: 0 });
	}
	return entries;
}
