import type { Locale } from '../../text/locale.js';
import type { Member, Message, Player } from '../message.js';
import { usagesOf } from '../usage.js';
import * as api from './api.js';
import { type ChannelView, createChannelView } from './channel-view.js';
import { comingDrawer } from './coming-drawer.js';
import type { MessageDrawer } from './message-log.js';
import { seen } from './seen.js';
import { becomePlayer, resumePlayer, savedLocale, saveLocale, savePlayer } from './session.js';
import { readStart } from './start.js';
import { fill, stringsIn } from './strings.js';
import { tick } from './times.js';

const TICK_MS = 1000;

const { definitions, menu, suggestions, isChatOpen, newcomer } = readStart();
const { isAbroad } = suggestions;
let locale = savedLocale();
const { follow, cutOff } = open(await enter(locale));
// The code that draws messages is most of the page: it is loaded once the rest can be used.
await seen();
follow(await comingDrawer(cutOff));

/** The player of this tab: the same one as before a reload, or a new one. */
async function enter(locale: Locale): Promise<Player> {
	const before = await resumePlayer();
	if (before) return before;
	const player = { id: newcomer.id, name: fill(stringsIn(locale, isAbroad).playerName, { number: newcomer.number }) };
	// From now on every other tab, even a copy of this one, is another player, with a higher number.
	await Promise.all([becomePlayer(player), api.rename(player).catch(() => undefined)]);
	return player;
}

/** The channel on the page. */
type Shown = {
	/** Follows the server, once messages can be drawn. */
	follow(drawer: MessageDrawer): void;
	/** Shows that the connection to the server is lost. */
	cutOff(): void;
};

/** Shows the channel. */
function open(player: Player): Shown {
	const messages = new Map<string, Message>();
	let drawMessage: MessageDrawer | undefined;
	let members: readonly Member[] = [{ ...player, online: true }];
	let isBusy = true;
	let online = true;
	let me = player;
	const usages = usagesOf(definitions);
	let view = draw();
	// Setting the cursor needs the page's layout, which this frame computes anyway.
	requestAnimationFrame(() => view.focus());

	/** Draws everything anew, since the language affects all of it. */
	function draw(): ChannelView {
		const reading = {
			locale,
			strings: stringsIn(locale, isAbroad),
			usages,
			menu,
			suggestions,
			isChatOpen,
			me: () => me,
			nameOf: (id: string) =>
				members.find((member) => member.id === id)?.name ?? stringsIn(locale, isAbroad).unknownPlayer,
		};
		document.documentElement.lang = locale;
		const drawn = createChannelView(reading, {
			sender: () => ({ player: me, locale }),
			rename(name) {
				me = { ...me, name };
				savePlayer(me);
				// If this request is lost, the player's next one brings the name.
				api.rename(me).catch(() => undefined);
			},
			language(chosen) {
				locale = chosen;
				saveLocale(chosen);
				view = draw();
				view.focusLanguage();
			},
			dismissed(id) {
				messages.delete(id);
			},
		});
		document.body.replaceChildren(drawn.element);
		drawn.setOnline(online);
		drawn.showMembers(members);
		if (drawMessage) for (const message of messages.values()) drawn.showMessage(message, drawMessage);
		drawn.setBusy(isBusy);
		return drawn;
	}

	function setBusy(busy: boolean): void {
		isBusy = busy;
		view.setBusy(busy);
	}

	function setOnline(next: boolean): void {
		online = next;
		view.setOnline(next);
	}

	function follow(drawer: MessageDrawer): void {
		drawMessage = drawer;
		setBusy(true);
		api.follow(me, {
			reset() {
				setBusy(true);
				// The first reset has nothing to forget, and must not discard what is being written.
				if (messages.size === 0) return;
				messages.clear();
				view = draw();
				view.focus();
			},
			message(message) {
				if (message.gone) {
					messages.delete(message.id);
					view.dropMessage(message.id);
					return;
				}
				messages.set(message.id, message);
				view.showMessage(message, drawer);
			},
			players(next) {
				members = next;
				view.showMembers(next);
			},
			ready: () => setBusy(false),
			online: setOnline,
		});
		setInterval(() => tick(document, locale), TICK_MS);
	}

	return {
		follow,
		cutOff() {
			setOnline(false);
			setBusy(false);
		},
	};
}
