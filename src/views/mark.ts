import type { Reach } from '../catalog/club-history.js';
import type { Confidence } from '../domain/evidence.js';
import type { Claim, Season } from '../domain/season.js';
import type { Words } from '../text/words.js';

const signs = {
	confirmed: '',
	'one-source': '¹',
	inferred: '²',
	disputed: ' ⚠',
} as const satisfies Record<Confidence, string>;

/** The sign after an uncertain fact; empty for a certain one. */
export function mark(confidence: Confidence): string {
	return signs[confidence];
}

/** How certain it is that a club got that far. */
export function confidenceOf(season: Pick<Season, 'champion' | 'runnerUp'>, reach: Reach): Confidence {
	const claim = reach === 'champion' ? season.champion : reach === 'runner-up' ? season.runnerUp : undefined;
	return claim?.confidence ?? 'confirmed';
}

/** Whether sources dispute a title, or the department it is counted for. */
export function isDisputed({ confidence, departments }: Pick<Claim, 'confidence' | 'departments'>): boolean {
	return confidence === 'disputed' || departments.length > 1;
}

/** What the signs in a text mean; undefined when there are none. */
export function legend(text: string, words: Words): string | undefined {
	const used = (['one-source', 'inferred', 'disputed'] as const).filter((each) => text.includes(signs[each].trim()));
	return used.length === 0 ? undefined : used.map((each) => words.say(`confidence.${each}`)).join(' · ');
}

/** What the signs in a text mean, as an embed's footer; null when there are none. */
export function legendFooter(text: string, words: Words): { readonly text: string } | null {
	const signs = legend(text, words);
	return signs === undefined ? null : { text: signs };
}
