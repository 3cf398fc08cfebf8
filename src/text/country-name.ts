import type { Locale } from './locale.js';

/** FIFA's codes of its members, in capitals, each before the code of ISO 3166-1 for the same country. */
const regions: ReadonlyMap<string, string> = new Map(
	[
		'ALB AL AND AD ARM AM AUT AT AZE AZ BEL BE BIH BA BLR BY BUL BG CRO HR CYP CY CZE CZ DEN DK ESP ES EST EE FIN FI FRA FR',
		'FRO FO GEO GE GER DE GIB GI GRE GR HUN HU IRL IE ISL IS ISR IL ITA IT KAZ KZ KOS XK LIE LI LTU LT LUX LU LVA LV MCO MC',
		'MDA MD MKD MK MLT MT MNE ME NED NL NOR NO POL PL POR PT ROU RO RUS RU SMR SM SRB RS SUI CH SVK SK SVN SI SWE SE TUR TR UKR UA',
		'ARG AR BOL BO BRA BR CHI CL COL CO ECU EC PAR PY PER PE URU UY VEN VE',
		'CAN CA CRC CR CUB CU CUW CW DOM DO GUA GT GUY GY HAI HT HON HN JAM JM MEX MX NCA NI PAN PA PUR PR SLV SV SUR SR TRI TT USA US',
		'AUS AU BHR BH CHN CN HKG HK IDN ID IND IN IRN IR IRQ IQ JOR JO JPN JP KOR KR KSA SA KUW KW LBN LB MAS MY OMA OM PHI PH PLE PS',
		'PRK KP QAT QA SGP SG SYR SY THA TH UAE AE UZB UZ VIE VN',
		'ALG DZ ANG AO BFA BF CGO CG CIV CI CMR CM COD CD EGY EG ETH ET GAB GA GHA GH GUI GN KEN KE LBY LY MAR MA MLI ML NGA NG RSA ZA',
		'SEN SN SUD SD TAN TZ TUN TN UGA UG ZAM ZM ZIM ZW NZL NZ FIJ FJ',
	]
		.join(' ')
		.match(/[A-Z]{3} [A-Z]{2}/g)
		?.map((pair): readonly [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** Members that are no country of their own to ISO. */
const nations: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
	ENG: { en: 'England', es: 'Inglaterra' },
	NIR: { en: 'Northern Ireland', es: 'Irlanda del Norte' },
	SCO: { en: 'Scotland', es: 'Escocia' },
	WAL: { en: 'Wales', es: 'Gales' },
};

/**
 * A country's name.
 *
 * @param names Those of the regions of ISO 3166-1 in the same language.
 * @returns The code itself, where nobody has told its name.
 */
export function countryName(code: string, locale: Locale, names: Intl.DisplayNames): string {
	const region = regions.get(code);
	return nations[code]?.[locale] ?? (region && names.of(region)) ?? code;
}
