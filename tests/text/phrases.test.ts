import { expect, it } from 'vitest';
import { page as pageEn } from '../../src/text/en/page.js';
import { en } from '../../src/text/en.js';
import { page as pageEs } from '../../src/text/es/page.js';
import { es } from '../../src/text/es.js';

/** Everything the bot and the preview page say. */
const texts = {
	en: Object.entries({ ...en, ...pageEn }),
	es: Object.entries({ ...es, ...pageEs }),
};

/** How nobody says it who follows football there, and how they do. */
const FORBIDDEN: readonly (readonly [locale: 'en' | 'es', phrase: RegExp, instead: string])[] = [
	['es', /(?:rival|marcador|resultado) desconocido/i, '«no se conoce el rival»: nobody calls an opponent unknown'],
	['es', /no conocid[oa]s?\b/i, '«no se conoce»: a participle without its verb is a translation'],
	['es', /no hallad[oa]|no encontrad[oa] en/i, '«no se conoce»'],
	['es', /candado|guardián de spoilers/i, '«antispoiler», as forums and chats say it'],
	['es', /\btabla de todos los tiempos\b/i, '«tabla histórica»'],
	['es', /\bvice-?campe[oó]n|\bsub-campeón/i, '«subcampeón», as the press in Peru writes it'],
	['es', /\bplayoffs?\b|\bplay-offs?\b/i, '«repechaje», «definición» or «liguilla»'],
	['es', /\bpartidos? de (?:ida|vuelta) pierna\b|\bpiernas?\b/i, '«ida» and «vuelta»: a leg is no leg'],
	['es', /\bcuadrangular final\b/i, '«liguilla final», one word for one thing'],
	['es', /\b(?:vosotros|habéis|podéis|tenéis|elegid|ordenador|vale, )/i, 'Peru says «ustedes», «computadora»'],
	['es', /\b(?:tenés|podés|querés|elegí|vos)\b/i, 'Peru says «tú»'],
	['es', /\bpulse\b|\bhaga clic\b|\busted\b/i, 'the bot says «tú»'],
	['es', /fuente consultada/i, 'a reader asks what is known, not what was consulted'],
	['es', /\bmás joven\b/i, '«más nuevo», of a club'],
	['es', /\(cada uno, /i, '«(campeón regional cada uno)»'],
	['es', /\bde 2 a 32(?! jugadores)/, '«de 2 a 32 jugadores»'],
	['es', /si nadie acierta, no vale/i, '«la pregunta no vale»: what does not count is named'],
	['en', /\bknock-out of\b/i, '“a knock-out for … players”'],
	['en', /\bif nobody knows, it is void\b/i, '“a question nobody gets is void”'],
	['en', /\bLima’s time\b|\bover all servers\b/i, '“Lima time”, “across all servers”'],
	[
		'en',
		/\b(?:shared|tried|entered|answered) (?:it |that )?(?:in this channel )?already\b/i,
		'“already” stands before the verb',
	],
	['en', /\bnot found in any source\b|\bsource consulted\b/i, '“not known”'],
	[
		'en',
		/\bwho(?:ever)? (?:misses|plays|manages the)\b(?<!whoever manages the)/i,
		'“players”, “whoever …”, “if you …”',
	],
	['en', /\bbring me up to date\b|\bwhoever runs me\b/i, '“the bot’s owner needs to update me”'],
	['en', /\b(?:two|2) times\b/i, '“twice”'],
	['en', /\bone time\b/i, '“once”'],
	['en', /\bsoccer\b/i, '“football”'],
	['en', /\bmetres? above the sea\b|\bm above the sea\b/i, '“above sea level”'],
	['en', /\balong the years\b/i, '“over the years”'],
	['en', /\bwith most (?:seasons|titles)\b/i, '“with the most …”'],
	['en', /\bnot a whole list\b/i, '“incomplete list”'],
];

it.each(FORBIDDEN)('in %s nothing reads %s: %s', (locale, phrase) => {
	expect(texts[locale].filter(([, text]) => phrase.test(text))).toEqual([]);
});

/** Texts whose numbers are never one: a game of two, the rules. */
const NEVER_ONE = ['about.totals', 'cup.drawn', 'cup.ended.few', 'quiz.help.body'];

it('a number that may be one has a text for it', () => {
	const plural =
		/\}\}(?:\*\*)? (?:clubes|clubs|preguntas|questions|jugadores|players|días|days|pistas|clues)\b|\b(?:faltan|quedan) \{\{/;
	const said = [...texts.es, ...texts.en].filter(([key, text]) => !/_(?:one|other)$/.test(key) && plural.test(text));
	expect(said.filter(([key]) => !NEVER_ONE.includes(key))).toEqual([]);
});
