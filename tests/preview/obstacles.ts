import axe from 'axe-core';
import type { Tab } from './a-stage.js';

const themes = ['dark', 'light'] as const;

/** What a screen reader, a keyboard or weak eyes would stumble over in a tab, by WCAG 2.2 AA and good practice. */
export async function obstacles({ page }: Pick<Tab, 'page'>): Promise<readonly string[]> {
	if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
	return page.evaluate<string[]>(
		// What is well is not told: to write down each of thousands of things takes as long as to look at them.
		`axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
			violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`,
	);
}

/** The same in both themes of the page, as its own switch shows them. */
export async function obstaclesInBothThemes(tab: Pick<Tab, 'page'>): Promise<readonly string[]> {
	const found: string[] = [];
	for (const theme of themes) {
		await tab.page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
		found.push(...(await obstacles(tab)).map((obstacle) => `${theme}: ${obstacle}`));
	}
	return found;
}
