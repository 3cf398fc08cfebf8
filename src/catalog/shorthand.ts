/** Words as newspapers and fans shorten them, most of them Peruvian ones, and what they may stand for; all folded. */
const SHORTHAND: Readonly<Record<string, readonly string[]>> = {
	a: ['alianza', 'atletico'],
	all: ['alianza'],
	asoc: ['asociacion'],
	at: ['atletico'],
	atl: ['atletico'],
	atco: ['atletico'],
	bolo: ['bolognesi'],
	cnel: ['coronel'],
	col: ['colegio'],
	cte: ['comandante'],
	def: ['defensor'],
	dep: ['deportivo', 'deportiva'],
	dptvo: ['deportivo'],
	dvo: ['deportivo'],
	gral: ['general'],
	hnos: ['hermanos'],
	ind: ['independiente'],
	juv: ['juventud', 'juvenil'],
	mcal: ['mariscal'],
	muni: ['municipal'],
	sp: ['sport', 'sporting', 'sportivo'],
	sta: ['santa'],
	u: ['universitario', 'universidad', 'union'],
	univ: ['universitario', 'universidad'],
	utd: ['united'],
};

/** What a folded word is short for; empty for most words. */
export function shorthandOf(word: string): readonly string[] {
	return Object.hasOwn(SHORTHAND, word) ? (SHORTHAND[word] ?? []) : [];
}
