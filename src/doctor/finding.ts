/** What the doctor found: what is well, or what is wrong with what mends it. */
export type Finding = { readonly well: string } | { readonly wrong: string; readonly mend: string };

/** A finding as it is printed. */
export function findingLines(finding: Finding): string {
	if ('well' in finding) return `✓ ${finding.well}`;
	return `✗ ${finding.wrong}\n${finding.mend.replace(/^/gm, '    ')}`;
}
