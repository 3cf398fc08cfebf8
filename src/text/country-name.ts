import type { Locale } from './locale.js';

/** Pairs of codes in capitals: FIFA's of each member and of Monaco, then that of ISO 3166-1 for the same country. */
const regions: ReadonlyMap<string, string> = new Map(
	[
		'ALB AL AND AD ARM AM AUT AT AZE AZ BEL BE BIH BA BLR BY BUL BG CRO HR CYP CY CZE CZ DEN DK ESP ES EST EE FIN FI FRA FR',
		'FRO FO GEO GE GER DE GIB GI GRE GR HUN HU IRL IE ISL IS ISR IL ITA IT KAZ KZ KOS XK LIE LI LTU LT LUX LU LVA LV MCO MC',
		'MDA MD MKD MK MLT MT MNE ME NED NL NOR NO POL PL POR PT ROU RO RUS RU SMR SM SRB RS SUI CH SVK SK SVN SI SWE SE TUR TR UKR UA',
		'ARG AR BOL BO BRA BR CHI CL COL CO ECU EC PAR PY PER PE URU UY VEN VE',
		'AIA AI ARU AW ATG AG BAH BS BER BM BLZ BZ BRB BB CAN CA CAY KY CRC CR CUB CU CUW CW DMA DM DOM DO GRN GD GUA GT',
		'GUY GY HAI HT HON HN JAM JM LCA LC MEX MX MSR MS NCA NI PAN PA PUR PR SKN KN SLV SV SUR SR TCA TC TRI TT USA US',
		'VGB VG VIN VC VIR VI',
		'AFG AF AUS AU BAN BD BHR BH BHU BT BRU BN CAM KH CHN CN GUM GU HKG HK IDN ID IND IN IRN IR IRQ IQ JOR JO JPN JP',
		'KGZ KG KOR KR KSA SA KUW KW LAO LA LBN LB MAC MO MAS MY MDV MV MGL MN MYA MM NEP NP OMA OM PAK PK PHI PH PLE PS',
		'PRK KP QAT QA SGP SG SRI LK SYR SY THA TH TJK TJ TKM TM TLS TL TPE TW UAE AE UZB UZ VIE VN YEM YE',
		'ALG DZ ANG AO BDI BI BEN BJ BFA BF BOT BW CGO CG CHA TD CIV CI CMR CM COD CD COM KM CPV CV CTA CF DJI DJ EGY EG',
		'EQG GQ ERI ER ETH ET GAB GA GAM GM GHA GH GNB GW GUI GN KEN KE LBR LR LBY LY LES LS MAD MG MAR MA MLI ML MOZ MZ',
		'MRI MU MTN MR MWI MW NAM NA NGA NG NIG NE RSA ZA RWA RW SEN SN SEY SC SLE SL SOM SO SSD SS STP ST SUD SD SWZ SZ',
		'TAN TZ TOG TG TUN TN UGA UG ZAM ZM ZIM ZW',
		'ASA AS COK CK FIJ FJ NCL NC NZL NZ PNG PG SAM WS SOL SB TAH PF TGA TO VAN VU',
	]
		.join(' ')
		.match(/[A-Z]{3} [A-Z]{2}/g)
		?.map((pair): readonly [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

/** Members that ISO does not list as countries, and those whose ISO name nobody uses. */
const called: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
	CGO: { en: 'Congo', es: 'Congo' },
	COD: { en: 'DR Congo', es: 'RD del Congo' },
	ENG: { en: 'England', es: 'Inglaterra' },
	HKG: { en: 'Hong Kong', es: 'Hong Kong' },
	MAC: { en: 'Macau', es: 'Macao' },
	MYA: { en: 'Myanmar', es: 'Myanmar' },
	NIR: { en: 'Northern Ireland', es: 'Irlanda del Norte' },
	PLE: { en: 'Palestine', es: 'Palestina' },
	SCO: { en: 'Scotland', es: 'Escocia' },
	TAH: { en: 'Tahiti', es: 'Tahití' },
	WAL: { en: 'Wales', es: 'Gales' },
};

/**
 * A country's name.
 *
 * @param names The names of ISO 3166-1's regions in the same language.
 * @returns The code itself if its name is not known.
 */
export function countryName(code: string, locale: Locale, names: Intl.DisplayNames): string {
	const region = regions.get(code);
	return called[code]?.[locale] ?? (region && names.of(region)) ?? code;
}
