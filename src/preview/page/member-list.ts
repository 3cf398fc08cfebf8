import type { Member } from '../message.js';
import { avatarOf, BOT_AVATAR } from './avatars.js';
import { h } from './dom.js';
import type { Reading } from './reading.js';

/** The list of members, beside the messages if there is room. */
export function createMemberList({ strings, me }: Reading): {
	readonly element: HTMLElement;
	show(members: readonly Member[]): void;
} {
	const element = h('aside', { class: 'members', 'aria-label': strings.players });

	function line(picture: string, name: string, note: string | undefined, online: boolean): HTMLElement {
		return h(
			'li',
			{ class: online ? undefined : 'away' },
			h('img', { src: picture, alt: '' }),
			h('span', { class: 'member-name' }, name),
			note && h('small', {}, note),
		);
	}

	return {
		element,
		show(members) {
			const here = members.filter(({ online }) => online);
			element.replaceChildren(
				h('h2', {}, `${strings.bot} — 1`),
				h('ul', {}, line(BOT_AVATAR, 'Copero', undefined, true)),
				h('h2', {}, `${strings.players} — ${here.length}`),
				h(
					'ul',
					{},
					...here.map((member) =>
						line(avatarOf(member), member.name, member.id === me().id ? strings.you : undefined, true),
					),
				),
			);
		},
	};
}
