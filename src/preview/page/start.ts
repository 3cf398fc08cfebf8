import type { Start } from '../start.js';

/** What the server told this page with its first answer. */
export function readStart(): Start {
	return JSON.parse(document.getElementById('start')?.textContent ?? '');
}
