import { pngOf } from '../support/resvg.js';

/** A picture that is drawn already. */
export const picture = {
	name: 'card.png',
	content: pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'),
	alt: 'Who won',
};
