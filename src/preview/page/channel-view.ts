import type { Locale } from '../../text/locale.js';
import type { Form } from '../../views/view.js';
import type { Member, Message } from '../message.js';
import * as api from './api.js';
import { createComposer } from './composer.js';
import { h } from './dom.js';
import { openForm } from './form-dialog.js';
import { createMemberList } from './member-list.js';
import { createMessageLog, type MessageDrawer } from './message-log.js';
import type { Reading } from './reading.js';
import { topBar } from './top-bar.js';
import { welcomeElements } from './welcome.js';

/** The whole page, in one language. */
export type ChannelView = {
	readonly element: HTMLElement;
	showMessage(message: Message, draw: MessageDrawer): void;
	dropMessage(id: string): void;
	showMembers(members: readonly Member[]): void;
	setOnline(online: boolean): void;
	/** Busy while earlier messages are being filled in. */
	setBusy(busy: boolean): void;
	/** Puts the cursor into the composer, unless that would bring up a keyboard over the page. */
	focus(): void;
	focusLanguage(): void;
};

export function createChannelView(
	reading: Reading,
	on: {
		sender(): api.Sender;
		rename(name: string): void;
		language(locale: Locale): void;
		dismissed(id: string): void;
	},
): ChannelView {
	const { strings } = reading;
	let isBusy = true;
	const notice = h('div', { class: 'notice', role: 'status' });
	const members = createMemberList(reading);

	const composer = createComposer(reading, {
		run,
		say: (text) => sent(api.say(on.sender().player, text)),
		suggest: (typing) => api.suggest(on.sender(), typing).catch(() => []),
	});
	const log = createMessageLog(
		reading,
		welcomeElements(reading, (use) => void runOrSay(use)),
		{
			press(message, customId, values) {
				api
					.press(on.sender(), message.id, customId, values)
					.then(ask)
					.catch(() => say(strings.failed));
			},
			use({ id }, command) {
				api.useOn(on.sender(), id, command).catch(() => say(strings.failed));
			},
			dismiss({ id }) {
				on.dismissed(id);
				log.remove(id);
				composer.focus();
				api.dismiss(on.sender().player, id).catch(() => say(strings.failed));
			},
		},
	);
	const top = topBar(reading, on);
	const element = h(
		'div',
		{ class: 'page' },
		top,
		h(
			'div',
			{ class: 'middle' },
			h('main', { class: 'column' }, log.element, notice, composer.element),
			members.element,
		),
	);

	function run(use: api.Use): Promise<boolean> {
		return sent(api.run(on.sender(), use).then(ask));
	}

	function ask(form: Form | undefined): void {
		if (form) openForm(form, reading, (fields) => api.submit(on.sender(), form.custom_id, fields));
	}

	function sent(request: Promise<void>): Promise<boolean> {
		return request.then(
			() => true,
			() => false,
		);
	}

	async function runOrSay(use: api.Use): Promise<void> {
		if (!(await run(use))) say(strings.failed);
	}

	function say(text: string): void {
		notice.textContent = text;
		setTimeout(() => notice.textContent === text && notice.replaceChildren(), NOTICE_MS);
	}

	return {
		element,
		showMessage: log.show,
		dropMessage: log.remove,
		showMembers(all) {
			members.show(all);
			for (const mention of element.querySelectorAll<HTMLElement>('[data-player]')) {
				mention.textContent = `@${reading.nameOf(mention.dataset.player ?? '')}`;
			}
			for (const name of element.querySelectorAll<HTMLElement>('[data-player-name]')) {
				name.textContent = reading.nameOf(name.dataset.playerName ?? '');
			}
		},
		setOnline(online) {
			notice.textContent = online ? '' : strings.offline;
			notice.classList.toggle('lasting', !online);
		},
		setBusy(busy) {
			isBusy = busy;
			if (busy) log.setBusy(true);
			// The components render in the next frame, hence two frames.
			else requestAnimationFrame(() => requestAnimationFrame(() => log.setBusy(isBusy)));
		},
		focus() {
			if (matchMedia('(pointer: fine)').matches) composer.focus();
		},
		focusLanguage: () => top.querySelector<HTMLElement>('.language [aria-pressed="true"]')?.focus(),
	};
}

/** How long the page shows that something failed. */
const NOTICE_MS = 5000;
