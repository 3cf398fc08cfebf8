import { expect, it } from 'vitest';
import { wordsIn } from '../../src/text/words.js';
import { clubPickerView, clubView } from '../../src/views/club/club-view.js';
import { seasonPageView } from '../../src/views/season/season-page-view.js';
import type { SeasonPage } from '../../src/views/season-button.js';
import type { View } from '../../src/views/view.js';
import { ownCatalog as catalog } from '../support/a-bot.js';
import { clubId } from '../support/fixtures.js';
import { sent } from '../support/sent.js';

const season =
	(year: number, page: SeasonPage, competition = 'copa-peru') =>
	(words: ReturnType<typeof wordsIn>) => {
		const found = catalog.season(competition, year);
		if (!found) throw new Error(`There is no season ${year} of ${competition}`);
		return seasonPageView(found, page, catalog, words);
	};

const views = {
	'season-2008': season(2008, 'overview'),
	'season-2012': season(2012, 'overview'),
	'season-2012-qualifiers': season(2012, 'qualifiers'),
	'season-2012-national': season(2012, 'national'),
	'season-1974': season(1974, 'overview'),
	'season-2019': season(2019, 'overview'),
	'primera-1995': season(1995, 'overview', 'primera'),
	'primera-1995-league': season(1995, 'league', 'primera'),
	'primera-2018': season(2018, 'overview', 'primera'),
	'club-cienciano': (words) => clubView(catalog.club(clubId('cienciano')), catalog, words),
	'club-utc': (words) => clubView(catalog.club(clubId('utc')), catalog, words),
	'picker-santos': (words) => clubPickerView(catalog.searchClubs('Santos').slice(0, 2), 'Santos', catalog, words),
} as const satisfies Record<string, (words: ReturnType<typeof wordsIn>) => View>;

const cases = Object.entries(views).flatMap(([name, view]) => [
	{ name, locale: 'en' as const, view },
	{ name, locale: 'es' as const, view },
]);

it.each(cases)(
	'$name in $locale reads as in tests/views/whole/ (if it should not: vitest -u)',
	async ({ name, locale, view }) => {
		const { withoutPicture, ...shown } = view(wordsIn(locale));
		const bare = withoutPicture ? `\n~ without its picture ~\n\n${embedTexts(withoutPicture).join('\n\n')}\n` : '';
		await expect(asText(shown) + bare).toMatchFileSnapshot(`whole/${name}.${locale}.txt`);
	},
);

/** A view as text: its content, its embeds, then its buttons and menus. */
function asText(view: View): string {
	const { content, buttons, menus } = sent(view);
	const parts = embedTexts(view);
	const controls = [
		...buttons.map(({ label, custom_id, disabled }) => `<${label}> ${custom_id}${disabled ? ' (off)' : ''}`),
		...menus.map((menu) => {
			const options = menu.options.map(
				({ label, value, description }) => `  ${[label, description, value].join(' | ')}`,
			);
			return [`<${menu.placeholder}> ${menu.custom_id}`, ...options].join('\n');
		}),
	];
	return `${[...(content ? [content] : []), ...parts, controls.join('\n')].join('\n\n')}\n`;
}

function embedTexts({ embeds }: Pick<View, 'embeds'>): readonly string[] {
	return embeds.map(({ title, description, fields = [], footer }) =>
		[
			...(title === undefined ? [] : [`= ${title} =`]),
			...(description === undefined ? [] : [description]),
			...fields.map((field) => `\n[${field.name}]\n${field.value}`),
			...(footer ? [`\n(${footer.text})`] : []),
		].join('\n'),
	);
}
