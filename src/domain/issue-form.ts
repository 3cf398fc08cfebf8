import type { Report } from './report.js';

/** The form for a wrong fact, in `.github/ISSUE_TEMPLATE`; its fields take what stands behind their ids in the address. */
const FORM = '1-wrong-fact.yml';

/**
 * The address of the form for a wrong fact with a report filled in; undefined where the source code does not lie on GitHub.
 *
 * @param most Longest address that can be used, in characters: the longer texts are left out of a longer one.
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
