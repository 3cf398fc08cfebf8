import type { CommandForm } from './command-form.js';
import type { Offers } from './offers.js';

/** What the keys work on. */
export type Keyboard = {
	readonly offers: Offers;
	form(): CommandForm | undefined;
	/** Whether the line is a complete command that needs nothing more. */
	isComplete(): boolean;
	submit(): void;
	/** Empties the line. */
	clear(): void;
	/** Turns the chosen command back into text. */
	backToText(): void;
};

/**
 * The composer's keys, as in Discord: arrows choose among the offers, Tab and Enter take one, Enter sends, Escape
 * closes and then empties, Backspace in an empty first option goes back to the command.
 *
 * @returns Whether the key was used.
 */
export function handleKey(event: KeyboardEvent, board: Keyboard): boolean {
	const { offers } = board;
	const form = board.form();
	switch (event.key) {
		case 'ArrowDown':
		case 'ArrowUp':
			offers.list.move(event.key === 'ArrowDown' ? 1 : -1);
			return offers.list.isOpen;
		case 'Tab':
			return !event.shiftKey && takeOffer(event.target, form, offers);
		case 'Enter': {
			const active = offers.list.active();
			if (active && (form || !board.isComplete())) active.pick();
			else board.submit();
			return true;
		}
		case 'Escape':
			if (offers.isOpen) offers.hide();
			else board.clear();
			return true;
		case 'Backspace': {
			const { target } = event;
			if (!form?.isFirst(target) || !(target instanceof HTMLInputElement) || target.value !== '') return false;
			board.backToText();
			return true;
		}
		default:
			return false;
	}
}

/** Ignores Tab in an empty option, so that it moves on to the next field as usual. */
function takeOffer(target: EventTarget | null, form: CommandForm | undefined, { list }: Offers): boolean {
	if (!list.isOpen) return false;
	const typed = target instanceof HTMLInputElement && target.value !== '';
	if (form && !list.active() && !typed) return false;
	if (!list.active()) list.goTo(0);
	list.active()?.pick();
	return true;
}
