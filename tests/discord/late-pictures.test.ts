import { describe, expect, it } from 'vitest';
import { LatePictures } from '../../src/discord/late-pictures.js';
import type { View } from '../../src/views/view.js';
import { settled } from '../support/a-clock.js';

const view: View = { embeds: [] };

/** An edit that arrives when it is told to. */
function anEdit() {
	const begun: View[] = [];
	const arrivals: (() => void)[] = [];
	const edit = (shown: View) => {
		begun.push(shown);
		return new Promise<void>((resolve) => void arrivals.push(resolve));
	};
	return { edit, begun, arrive: () => arrivals.shift()?.() };
}

const soon = () => settled().then(() => view);

describe('a picture that is drawn late', () => {
	it('is waited for, once it is on its way, before something else comes into its message', async () => {
		const pictures = new LatePictures();
		const { edit, arrive } = anEdit();
		void pictures.follow(await pictures.turn('message'), Promise.resolve(view), edit);
		await settled();
		let isFree = false;
		const free = pictures.turn('message').then(() => {
			isFree = true;
		});
		await pictures.turn('another');
		await settled();
		expect(isFree).toBe(false);
		arrive();
		await free;
	});

	it('is given up on its way where a press cannot wait any longer for its answer', async () => {
		const pictures = new LatePictures();
		const signals: AbortSignal[] = [];
		void pictures.follow(await pictures.turn('message'), Promise.resolve(view), (_, signal) => {
			signals.push(signal);
			return new Promise(() => {});
		});
		await settled();
		const asked = performance.now();
		expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
		await pictures.turn('message');
		expect(performance.now() - asked).toBeGreaterThan(500);
		expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
	});

	it('comes to its own message only, and not once that shows something else', async () => {
		const pictures = new LatePictures();
		const [one, other] = [anEdit(), anEdit()];
		const [toOne, toOther] = [await pictures.turn('one'), await pictures.turn('other')];
		const following = [pictures.follow(toOne, soon(), one.edit), pictures.follow(toOther, soon(), other.edit)];
		await pictures.turn('one');
		await Promise.all(following);
		expect([one.begun, other.begun]).toEqual([[], [view]]);
	});

	it('does not come to a message whose next page was asked for before the answer was known to have arrived', async () => {
		const pictures = new LatePictures();
		const [first, second] = [anEdit(), anEdit()];
		const turn = await pictures.turn('message');
		const next = await pictures.turn('message');
		await pictures.follow(turn, Promise.resolve(view), first.edit);
		await pictures.follow(next, Promise.resolve(view), second.edit);
		expect([first.begun, second.begun]).toEqual([[], [view]]);
	});

	it('does not come where its answer did not', async () => {
		const pictures = new LatePictures();
		const { edit, begun } = anEdit();
		const turn = await pictures.turn('message');
		pictures.giveUp(turn);
		await pictures.follow(turn, Promise.resolve(view), edit);
		expect(begun).toEqual([]);
	});

	it('is not put in once the bot stops', async () => {
		const pictures = new LatePictures();
		const { edit, begun } = anEdit();
		const following = pictures.follow(await pictures.turn('message'), soon(), edit);
		await pictures.stop();
		await following;
		expect(begun).toEqual([]);
	});
});
