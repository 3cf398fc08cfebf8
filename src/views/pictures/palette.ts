/** The pictures' colours. Pictures have their own background, so they look the same in a light and a dark theme. */
export const Palette = {
	ground: '#14171d',
	panel: '#1e232c',
	line: '#343b48',
	ink: '#f6f3ec',
	/** For secondary text; its contrast with the ground is 7:1. */
	quiet: '#a7b0be',
	gold: '#f2b705',
	silver: '#c3ccd8',
	bronze: '#d08b4c',
	/** Peru's. For marks and bars, never for small text. */
	red: '#d91e37',
	green: '#36b37e',
} as const;

/** The width of every picture, in pixels: twice what Discord shows, so that it is sharp on a phone. */
export const WIDTH = 1_100;
/** The margin around a drawing, in pixels. */
export const MARGIN = 44;
/** The greatest height of a picture, in pixels: on a phone it leaves room for the text below. */
export const HIGHEST = 700;
/** The smallest text, in pixels: a phone shows a picture at a third of its size. */
export const SMALLEST = 34;
