/** How sure a fact is. */
export const confidence = {
	'confidence.one-source': '¹ one source only',
	'confidence.inferred': '² worked out from other facts',
	'confidence.disputed': '⚠\u00a0disputed',
} as const;
