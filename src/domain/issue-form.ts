import type { Report } from './report.js';

/** The form for a wrong fact, in `.github/ISSUE_TEMPLATE`; a query parameter with a field's id prefills that field. */
const FORM = '1-wrong-fact.yml';

/**
 * The address of the form for a wrong fact with a report filled in; undefined unless the source code is on GitHub.
 *
 * @param most Longest usable address, in characters; to fit, the fact is left out, then the source as well.
 */
export function issueFormUrl(
	sourceUrl: string | undefined,
	{ where, fact, source }: Pick<Report, 'where' | 'fact' | 'source'>,
	most = Number.POSITIVE_INFINITY,
): string | undefined {
	if (sourceUrl === undefined || !/^https:\/\/github\.com\/[^/]+\/[^/]+$/.test(sourceUrl)) return undefined;
	const urls = [{ where, fact, source }, { where, source }, { where }].map(
		(fields) => `${sourceUrl}/issues/new?${new URLSearchParams({ template: FORM, ...fields })}`,
	);
	return urls.find((url) => url.length <= most);
}
