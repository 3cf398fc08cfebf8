import { describe, expect, it } from 'vitest';
import { initialsOf, isNumber, tellingWords, wordsOf } from '../../src/catalog/name-words.js';

describe('wordsOf', () => {
	it('folds the words of a text and takes each once', () => {
		expect(wordsOf(' Óscar  Benavides (Óscar)')).toEqual(['oscar', 'benavides']);
	});

	it('cuts what is longer than any name', () => {
		expect(wordsOf('a'.repeat(4000))[0]).toHaveLength(120);
		expect(wordsOf('a b c d e f g h i j k l m n o p')).toHaveLength(12);
	});

	it.each([[''], ['🏆'], ['...']])('finds no words in %j', (text) => {
		expect(wordsOf(text)).toEqual([]);
	});
});

describe('tellingWords', () => {
	it('are those that are not generic', () => {
		expect(tellingWords(wordsOf('Club Social y Deportivo Carlos A. Mannucci'))).toEqual(['carlos', 'a', 'mannucci']);
	});

	it('are all words of a name with none but generic words', () => {
		expect(tellingWords(wordsOf('Club Deportivo'))).toEqual(['club', 'deportivo']);
	});
});

describe('initialsOf', () => {
	it.each([
		['Asociación Deportiva Tarma', ['adt']],
		['Club Universidad César Vallejo', ['cucv', 'ucv']],
		['Unión de los Andes y Altos', ['uaa']],
		['Unión Huaral', []],
		['Grau', []],
	])('of %j are %j', (name, initials) => {
		expect(initialsOf(wordsOf(name))).toEqual(initials);
	});
});

describe('isNumber', () => {
	it.each([
		['2008', true],
		['08', true],
		['2a', false],
		['', false],
	])('of %j is %j', (word, answer) => {
		expect(isNumber(word)).toBe(answer);
	});
});
