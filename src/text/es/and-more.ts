import type { andMore as en } from '../en/and-more.js';
import type { Translation } from '../translation.js';

export const andMore = {
	'season.more_one': '… y {{count}} línea más',
	'season.more_other': '… y {{count}} líneas más',
	'quiz.and-more_one': 'y {{count}} más',
	'quiz.and-more_other': 'y {{count}} más',
} as const satisfies Translation<typeof en>;
