import { cut, measure, type Style } from './text.js';

/**
 * How a club's name is shortened where it does not fit, as tables in newspapers do; applied in this order until it
 * fits.
 */
const abbreviations: readonly (readonly [RegExp, string])[] = [
	[/ \([^)]*\)$/, ''],
	[/^(?:Club|Asociación|Academia|Centro) (?:Social |Deportivo |Deportiva |Atlético )*(?=\p{Lu}\p{L}{3})/u, ''],
	[/\bUniversidad\b/, 'U.'],
	[/\bUniversitario\b/, 'U.'],
	[/\bDeportiv[oa]\b/, 'Dep.'],
	[/\bAtlético\b/, 'Atl.'],
	[/\bSporting\b/, 'Sp.'],
	[/\bSport\b/, 'Sp.'],
	[/\bUnión\b/, 'U.'],
	[/\bDefensor\b/, 'Def.'],
	[/\bColegio\b/, 'Col.'],
	[/\bNacional\b/, 'Nac.'],
	[/\bJuventud\b/, 'Juv.'],
	[/\bSociedad\b/, 'Soc.'],
	[/\bEstudiantes\b/, 'Est.'],
	[/\bMunicipal\b/, 'Mun.'],
	[/\bGeneral\b/, 'Gral.'],
	[/\bCoronel\b/, 'Cnel.'],
	[/\bMariscal\b/, 'Mcal.'],
	[/\bCapitán\b/, 'Cap.'],
	[/\bTécnica\b/, 'Téc.'],
	[/\bAcadémicos\b/, 'Acad.'],
	[/\bSan Agustín\b/, 'S. Agustín'],
	// English clubs are told apart by the words before these.
	[/ (?=Albion|Athletic|Forest|Hotspur|Rovers|Town|United|Wanderers|Wednesday)(\p{Lu})\p{L}+$/u, ' $1.'],
];

/** A club's name in so many pixels: in full, else abbreviated, and cut only if that is still too long. */
export function fittingName(name: string, style: Pick<Style, 'font' | 'size'>, room: number): string {
	let shown = name;
	for (const [long, short] of abbreviations) {
		if (measure(shown, style) <= room) return shown;
		shown = shown.replace(long, short);
	}
	const words = shown.split(' ');
	for (let index = 0; index < words.length - 1 && measure(words.join(' '), style) > room; index++) {
		const word = words[index] ?? '';
		if (/^\p{Lu}\p{L}{3,}$/u.test(word)) words[index] = `${[...word][0]}.`;
	}
	return cut(words.join(' '), style, room);
}
