import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tab } from './a-stage.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The axe rules whose result depends on the colours of a page. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Accessibility problems of a tab by WCAG 2.2 AA and axe's best practices, in both dark and light colours. */
export async function obstacles({ page }: Pick<Tab, 'page'>): Promise<readonly string[]> {
	if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe);
	return page.evaluate<string[]>(`(async () => {
		const { dataset } = document.documentElement;
		// What is well is not told: to write down each of thousands of things takes as long as to look at them.
		const look = async (rules) => {
			const { violations } = await axe.run({ resultTypes: ['violations'], ...rules });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => dataset.theme + ': ' + id + ': ' + html));
		};
		const { theme } = dataset;
		const found = await look({});
		dataset.theme = theme === 'dark' ? 'light' : 'dark';
		found.push(...await look({ runOnly: { type: 'rule', values: ${JSON.stringify(ofColours)} } }));
		dataset.theme = theme;
		return found;
	})()`);
}
