import type { confidence as en } from '../en/confidence.js';
import type { Translation } from '../translation.js';

export const confidence = {
	'confidence.one-source': '¹ una sola fuente',
	'confidence.inferred': '² deducido de otros datos',
	'confidence.disputed': '⚠\u00a0en disputa',
} as const satisfies Translation<typeof en>;
