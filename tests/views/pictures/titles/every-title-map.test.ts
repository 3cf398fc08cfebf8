import { escapeMarkdown } from '@discordjs/builders';
import { describe, expect, it } from 'vitest';
import { honoursByDepartment } from '../../../../src/catalog/honours.js';
import { locales } from '../../../../src/text/locale.js';
import { wordsIn } from '../../../../src/text/words.js';
import { shadeOf, shadesUpTo } from '../../../../src/views/pictures/titles/shades.js';
import { ownCatalog as catalog } from '../../../support/a-bot.js';
import { sent } from '../../../support/sent.js';
import { ownDepartmentPage } from '../../own-pages.js';
import { drawnTexts, textProblems } from '../drawn-texts.js';
import { altProblems, champions, pictureOf, spans } from './own-titles.js';

describe.each(locales)('in %s', (locale) => {
	const language = wordsIn(locale);
	const pairs = catalog.competitions.flatMap((competition) =>
		catalog.departments.map((department) => ({ competition, department })),
	);

	it('every department has its map: marked once, readable, in the shades of its titles, and nothing that is not said in words', () => {
		const problems = pairs.flatMap(({ competition, department }) => {
			const view = ownDepartmentPage(department, competition, 'show', locale);
			const { svg, alt } = pictureOf(view);
			const { text } = sent(view);
			return [
				...textProblems(svg),
				...shadeProblems(svg, competition.id),
				...seasonsBeside(svg).filter((season) => !text.includes(season) && !alt.includes(season.replaceAll('*', ''))),
				...(svg.match(/<path [^>]*stroke="#f6f3ec" stroke-width="(?:9|6)"/g)?.length === 1 ? [] : ['not marked once']),
				...altProblems(alt, [department.name]),
			].map((problem) => `${competition.id} ${department.id}: ${problem}`);
		});
		expect(pairs).toHaveLength(75);
		expect(problems).toEqual([]);
	});

	it('in the place of a department’s map stands all that is known of it, with the titles of every department', () => {
		const problems = pairs.flatMap(({ competition, department }) => {
			const view = ownDepartmentPage(department, competition, 'show', locale);
			const { embeds = [] } = view.withoutPicture ?? {};
			const { text } = sent({ ...view, embeds });
			const won = honoursByDepartment(catalog.seasonsOf(competition.id), catalog.club).filter(
				({ titles }) => titles.length > 0,
			);
			const all = ownDepartmentPage(department, competition, 'all', locale);
			return [
				...won.map(({ id }) => catalog.department(id).name).filter((name) => !text.includes(name)),
				...(JSON.stringify(embeds) === JSON.stringify(all.embeds) ? [] : ['not all of it']),
			].map((problem) => `${competition.id} ${department.id}: ${problem}`);
		});
		expect(problems).toEqual([]);
	});

	it('every table of departments has its map, led by the same departments with the same counts', () => {
		const problems = spans.flatMap(({ competition, decade }) => {
			const view = champions('map', competition, decade, locale);
			const { text } = sent({ ...view, ...view.withoutPicture });
			if (text.includes(language.say('champions.none'))) return view.picture ? ['a picture of nothing'] : [];
			const { svg, alt } = pictureOf(view);
			const winners = text.split('\n').filter((line) => /^\d+\. /.test(line));
			const beside = leadersBeside(svg);
			return [
				...textProblems(svg),
				...shadeProblems(svg, competition.id, decade),
				...(beside.length > 0 ? [] : ['nobody beside the map']),
				...beside.filter(([name, count]) => !text.includes(`**${name}** — **${count}**`)).map(String),
				...altProblems(
					alt,
					winners.map((line) => (/\*\*(.+)\*\* — \*\*(\d+)/.exec(line) ?? []).slice(1).join(' ')),
				),
			].map((problem) => `${competition.id} ${decade}: ${problem}`);
		});
		expect(spans.length).toBeGreaterThan(25);
		expect(problems).toEqual([]);
	});
});

/** The departments whose fill on the map does not match their titles. */
function shadeProblems(svg: string, competition: string, decade?: number): readonly string[] {
	const seasons = catalog
		.seasonsOf(competition)
		.filter(({ year }) => decade === undefined || year - (year % 10) === decade);
	const honours = honoursByDepartment(seasons, catalog.club);
	const counts = new Map<string, number>(honours.map(({ id, titles }) => [id, titles.length]));
	const shades = shadesUpTo(Math.max(...counts.values()));
	const fills = new Map(
		[...svg.matchAll(/<path id="map-([a-z-]+)" d="[^"]*" fill="([^"]+)"/g)].map(([, id = '', fill]) => [id, fill]),
	);
	return catalog.departments
		.filter(({ id }) => fills.get(id) !== shadeOf(counts.get(id) ?? 0, shades).fill)
		.map(({ id }) => `${id} is ${fills.get(id)}`);
}

/** The departments named beside a map, with the number at the right edge. */
function leadersBeside(svg: string): readonly (readonly [string, number])[] {
	const texts = drawnTexts(svg);
	const names = new Set(catalog.departments.map(({ name }) => name));
	return texts.flatMap(({ text, bottom }) => {
		const count = texts.find((each) => /^\d+$/.test(each.text) && each.bottom === bottom + 2);
		return names.has(text) && count ? [[text, Number(count.text)] as const] : [];
	});
}

/** `**2015** Defensor La Bocana`, as the text writes it. */
function seasonsBeside(svg: string): readonly string[] {
	const texts = drawnTexts(svg);
	return texts.flatMap(({ text: year, right, bottom }) => {
		if (!/^\d{4}$/.test(year)) return [];
		const club = texts.find((each) => Math.abs(each.bottom - bottom + 1) < 0.1 && each.left > right + 60);
		return [`**${year}** ${escapeMarkdown(club?.text ?? 'nobody')}`];
	});
}
