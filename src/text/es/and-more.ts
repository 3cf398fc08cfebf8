import type { andMore as en } from '../en/and-more.js';
import type { Translation } from '../translation.js';

export const andMore = {
	'and-more.lines_one': '… y {{count}} línea más',
	'and-more.lines_other': '… y {{count}} líneas más',
	'and-more.names_one': 'y {{count}} más',
	'and-more.names_other': 'y {{count}} más',
	'and-more.competitions_one': '… y {{count}} torneo más',
	'and-more.competitions_other': '… y {{count}} torneos más',
} as const satisfies Translation<typeof en>;
