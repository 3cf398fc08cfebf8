// Discord's constants for the page, without the rest of their package.
import * as values from 'discord-api-types/v10';

/**
 * An esbuild plugin that bundles only the values of discord-api-types that are used: the package is CommonJS, all 90 kB
 * of which would go into the page.
 */
export const apiValues = {
	name: 'api-values',
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /^discord-api-types\/v10$/ }, ({ path }) => ({ path, namespace: 'api-values' }));
		onLoad({ filter: /.*/, namespace: 'api-values' }, () => ({ contents: plainValues.join('\n') }));
	},
};

/** The package's enumerations. */
const plainValues = Object.entries(values)
	.filter(
		([name, value]) => name !== 'default' && Object.values(value).every((each) => /string|number/.test(typeof each)),
	)
	.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`);
