import { expect, test } from 'vitest';
import { ClosingStack } from '../../src/start/closing-stack.js';

/** Things that can be closed, and a log of when the closing of each began and ended. */
function things() {
	const stack = new ClosingStack();
	const log: string[] = [];
	const open = (name: string, close = async () => {}) =>
		stack.opened(async () => {
			log.push(`${name}…`);
			await close();
			log.push(name);
		});
	return { stack, log, open };
}

test('what was opened is closed in reverse order, each when the one before is done', async () => {
	const { stack, log, open } = things();
	for (const name of ['store', 'channels', 'quizzes']) open(name, () => new Promise(setImmediate));
	expect(await stack.close()).toBe(true);
	expect(log).toEqual(['quizzes…', 'quizzes', 'channels…', 'channels', 'store…', 'store']);
});

test('what cannot be closed is told, and does not keep the rest from it', async () => {
	const { stack, log, open } = things();
	open('store');
	open('channels', () => Promise.reject(new Error('stuck')));
	open('quizzes', () => {
		throw new Error('stuck at once');
	});
	expect(await stack.close()).toBe(false);
	expect(log).toEqual(['quizzes…', 'channels…', 'store…', 'store']);
});

test('closing twice closes once, and both learn how it went', async () => {
	const { stack, log, open } = things();
	open('store');
	expect(await Promise.all([stack.close(), stack.close()])).toEqual([true, true]);
	expect(log).toEqual(['store…', 'store']);
});

test('what is opened while the rest is being closed is closed, too', async () => {
	const { stack, log, open } = things();
	open('store');
	open('channels', async () => open('late'));
	expect(await stack.close()).toBe(true);
	expect(log).toEqual(['channels…', 'channels', 'late…', 'late', 'store…', 'store']);
});
