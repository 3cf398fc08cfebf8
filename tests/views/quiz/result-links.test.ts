import { expect, it } from 'vitest';
import { close, open } from '../../../src/quiz/game.js';
import { Question } from '../../../src/quiz/question.js';
import { wordsIn } from '../../../src/text/words.js';
import { resultView } from '../../../src/views/quiz/question-view.js';
import { aGame } from '../../quiz/a-game.js';
import { aQuestion } from '../../quiz/a-question.js';
import { ownCatalog as catalog } from '../../support/a-bot.js';
import { clubId } from '../../support/fixtures.js';
import { sent } from '../../support/sent.js';

/** The links of a question's result: its button's label and target, and what a correction is about. */
function leadsTo(about: object) {
	const question = Question.parse({ ...aQuestion('melgar', 1), competition: 'copa-peru', ...about });
	const game = close({ ...open(aGame([question]), 1_000), messageId: '1' }, 0);
	const { buttons } = sent(resultView(game, undefined, catalog, wordsIn('es')));
	const more = buttons.find(({ label }) => label?.startsWith('Ver '));
	const tip = buttons.find(({ label }) => label?.startsWith('💡'));
	return [more?.label, more?.custom_id, tip?.custom_id];
}

const clubs = (...ids: readonly string[]) => ids.map((id) => ({ type: 'club' as const, club: clubId(id) }));

it('a result leads to the season that was asked about, of the league where it is about who went down', () => {
	expect(leadsTo({ kind: 'champion', subject: { year: 2012 } })[0]).toBe('Ver la Copa Perú 2012');
	const fallen = { kind: 'fallen-champion', subject: { year: 2024 }, answer: 0 };
	expect(leadsTo({ ...fallen, options: clubs('union-comercio', 'utc', 'cienciano', 'melgar') })).toEqual([
		'Ver la Liga 1 de 2024',
		'season:overview:primera:2024',
		'help:tip:season:primera:2024',
	]);
});

it('where no season was asked about, a result leads to the club that was right', () => {
	const first = { kind: 'first-title', subject: { department: 'cajamarca' }, answer: 1 };
	expect(leadsTo({ ...first, options: clubs('cienciano', 'utc', 'cni', 'juan-aurich') })).toEqual([
		'Ver UTC',
		'club:show:utc',
		'help:tip:club:utc',
	]);
});
