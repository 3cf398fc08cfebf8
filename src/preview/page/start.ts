import type { Start } from '../start.js';

/** The data that the server put into this page. */
export function readStart(): Start {
	return JSON.parse(document.getElementById('start')?.textContent ?? '');
}
