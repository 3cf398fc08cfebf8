import { timeOfSnowflake } from '../snowflakes.js';

/** The bot's picture. */
export const BOT_AVATAR = '/copero.svg';

const COLOURS = ['#5865f2', '#3ba55d', '#eb459e', '#f47b67', '#1abc9c', '#9b59b6', '#e67e22', '#3498db'];

/** A player's picture: the first letter of their name, in a colour of their own. */
export function avatarOf({ id, name }: { readonly id: string; readonly name: string }): string {
	const order = timeOfSnowflake(id) + Number(BigInt.asUintN(22, BigInt(id)));
	const colour = COLOURS[order % COLOURS.length] ?? '';
	const letter = [...name.trim()].find((character) => /[\p{L}\p{N}]/u.test(character))?.toUpperCase() ?? '?';
	const digits = /\d+$/.exec(name)?.[0].slice(-2) ?? '';
	const svg =
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">' +
		`<rect width="40" height="40" fill="${colour}"/>` +
		'<text x="20" y="27" text-anchor="middle" font-family="sans-serif" font-weight="600" font-size="19" fill="#fff">' +
		`${letter}${digits}</text></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
