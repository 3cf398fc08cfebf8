import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/text/locale.js';
import { type Words, wordsIn } from '../../../src/text/words.js';
import { qualifierPart } from '../../../src/views/season/qualifier-part.js';
import { decisionLine, promotionLines, seasonGist } from '../../../src/views/season/season-gist.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { ownSeasonPage } from '../own-pages.js';
import { drawnTexts } from '../pictures/drawn-texts.js';

const plain = (line: string) => line.replace(/^-# /, '').replaceAll('*', '').replaceAll('\\', '');

/** Every season that has a card, with its essence and the text below the card. */
function carded(words: Words) {
	return catalog.seasons.flatMap((season) => {
		const { picture, embeds, content } = ownSeasonPage(season, 'overview', words.locale);
		if (!picture) return [];
		const decision = decisionLine(season, catalog, words);
		const essence = [
			...seasonGist(season, catalog, words).split('\n'),
			...(decision?.split('\n') ?? []),
			...promotionLines(season, catalog, words).flatMap((line) => line.split('\n')),
		];
		const below = embeds.flatMap(({ description = '' }) => description.split('\n'));
		return [{ name: `${season.competition} ${season.year}`, season, picture, essence, below, content }];
	});
}

describe.each(locales)('in %s, below the card of every season', (locale) => {
	const words = wordsIn(locale);
	const all = carded(words);

	it('champion, runner-up, how the title was decided and who went up take at most six lines, and come first', () => {
		expect(all.length).toBeGreaterThan(150);
		const problems = all.flatMap(({ name, season, essence, below, content }) => {
			const [gist, ...rest] = essence;
			const reason = season.reason ? [words.of(season.reason)] : [];
			const first = below.slice(reason.length, reason.length + rest.length);
			return [
				...(essence.length > 6 ? [`${name}: ${essence.length} lines`] : []),
				...(content === gist ? [] : [`${name}: ${content}`]),
				...(first.join('\n') === rest.join('\n') ? [] : [`${name}: ${first}`]),
			];
		});
		expect(problems).toEqual([]);
	});

	it('no other line says what the card says, and none comes twice', () => {
		const problems = all.flatMap(({ name, season, picture, essence, below }) => {
			const clubs = qualifierPart(season, 'names', catalog, words)?.lines ?? [];
			const others = below.filter((line) => line !== '' && !essence.includes(line) && !clubs.includes(line));
			const drawn = drawnTexts(picture.svg).map(({ text }) => text);
			const said = others.flatMap((line) => plain(line).split(' · ')).filter((phrase) => phrase.includes(' '));
			const twice = below.filter((line, index) => line !== '' && below.indexOf(line) !== index);
			return [...said.filter((phrase) => drawn.includes(phrase) || picture.alt.includes(phrase)), ...twice].map(
				(phrase) => `${name}: ${phrase}`,
			);
		});
		expect(problems).toEqual([]);
	});
});
