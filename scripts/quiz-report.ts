import process from 'node:process';
import { loadCatalog } from '../src/catalog/load.js';
import { difficulties } from '../src/quiz/pool.js';
import { bounds, figuresOf, type Win } from '../tests/quiz/blind/figures.js';

/**
 * `npm run quiz:report [-- folder…]`: simulates a thousand games of each competition and difficulty, and prints per
 * kind how many questions there are, their share of the games, and how often rules that know no football win.
 */
const folders = process.argv.slice(2);
const catalog = loadCatalog(folders.length > 0 ? folders : ['data']);

const percent = (part: number) => `${(part * 100).toFixed(0)} %`.padStart(5);
const best = (wins: readonly Win[]) =>
	wins
		.slice(0, 3)
		.map(({ rule, rate }) => `${rule} ${percent(rate).trim()}`)
		.join(', ');
let red = 0;
const flag = (isWrong: boolean) => {
	if (isWrong) red += 1;
	return isWrong ? '✗' : ' ';
};

for (const { id } of catalog.competitions) {
	for (const difficulty of difficulties) {
		const figures = figuresOf(catalog, id, difficulty);
		console.log(`\n${id}, ${difficulty}`);
		if (!figures) {
			console.log('  nothing to ask');
			continue;
		}
		const { games, kinds, wins, repeats, givenAway, singleSeason } = figures;
		const aside = `given away ${percent(givenAway).trim()} of games, repeats within ten games ${percent(repeats).trim()}`;
		console.log(`  ${games} games; ${aside}, clubs of a single season ${percent(singleSeason).trim()}`);
		console.log('    kind           questions  mix first  last  wins most');
		for (const { kind, questions, part, first, last, wins } of kinds) {
			const bound = bounds.kinds.find(({ from }) => questions >= from)?.rate ?? 0;
			const mark = flag((wins[0]?.rate ?? 0) > bound);
			const parts = [part, first, last].map(percent).join(' ');
			console.log(`  ${mark} ${kind.padEnd(14)} ${`${questions}`.padStart(9)} ${parts}  ${best(wins)}`);
		}
		const mark = flag((wins[0]?.rate ?? 0) > bounds.all || givenAway > 0);
		const total = kinds.reduce((sum, { questions }) => sum + questions, 0);
		console.log(`  ${mark} ${'all'.padEnd(14)} ${`${total}`.padStart(9)}                    ${best(wins)}`);
	}
}
console.log(red === 0 ? '\nNo rule that knows no football wins more than it may.' : `\n${red} figures are too high: ✗`);
process.exitCode = red === 0 ? 0 : 1;
