import './components.js';
import type { Locale } from '../../text/locale.js';
import type { Member, Message, Player } from '../message.js';
import { usagesOf } from '../usage.js';
import * as api from './api.js';
import { type ChannelView, createChannelView } from './channel-view.js';
import { isTaken, savedLocale, savedPlayer, saveLocale, savePlayer } from './session.js';
import { stringsIn } from './strings.js';
import { tick } from './times.js';

const TICK_MS = 1000;

let locale = savedLocale();
const [definitions, isChatOpen, player] = await Promise.all([
	api.fetchDefinitions(),
	api.fetchIsChatOpen(),
	enter(locale),
]);
open(player);

/** The player of this tab: the one it was before a reload, or a new one. */
async function enter(locale: Locale): Promise<Player> {
	const saved = savedPlayer();
	if (saved && !(await isTaken(saved))) return saved;
	const { id, number } = await api.join();
	const player = { id, name: stringsIn(locale).playerName(number) };
	savePlayer(player);
	void isTaken(player);
	return player;
}

/** Shows the channel, and keeps it as it is on the server. */
function open(player: Player): void {
	const messages = new Map<string, Message>();
	let members: readonly Member[] = [];
	let online = true;
	let me = player;
	const usages = usagesOf(definitions);
	let view = draw();

	/** Everything anew: the language says what is shown where. */
	function draw(): ChannelView {
		const reading = {
			locale,
			strings: stringsIn(locale),
			usages,
			isChatOpen,
			me: () => me,
			nameOf: (id: string) => members.find((member) => member.id === id)?.name ?? stringsIn(locale).unknownPlayer,
		};
		document.documentElement.lang = locale;
		const drawn = createChannelView(reading, {
			sender: () => ({ player: me, locale }),
			rename(name) {
				me = { ...me, name };
				savePlayer(me);
				// The name goes along with whatever they do next, should this get lost.
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
		for (const message of messages.values()) drawn.showMessage(message);
		if (messages.size > 0) drawn.ready();
		return drawn;
	}

	api.follow(player, {
		reset() {
			messages.clear();
			view = draw();
		},
		message(message) {
			messages.set(message.id, message);
			view.showMessage(message);
		},
		players(next) {
			members = next;
			view.showMembers(next);
		},
		ready: () => view.ready(),
		online(next) {
			online = next;
			view.setOnline(next);
		},
	});
	setInterval(() => tick(document, locale), TICK_MS);
}
