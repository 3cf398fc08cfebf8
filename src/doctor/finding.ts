/** What the doctor found: that something is well, or what is wrong and how to mend it. */
export type Finding = { readonly well: string } | { readonly wrong: string; readonly mend: string };

/** All findings as they are printed, and how many things are wrong. */
export function reportOf(findings: readonly Finding[]): { readonly text: string; readonly wrong: number } {
	const wrong = findings.filter((each) => 'wrong' in each).length;
	const conclusion = wrong === 0 ? 'All is well.' : `${wrong} thing(s) to mend.`;
	return { text: `${findings.map(findingLines).join('\n')}\n\n${conclusion}`, wrong };
}

function findingLines(finding: Finding): string {
	if ('well' in finding) return `✓ ${finding.well}`;
	return `✗ ${finding.wrong}\n${finding.mend.replace(/^/gm, '    ')}`;
}
