/** The pictures' colours. They stand on a ground of their own, so that they read the same on light and dark. */
export const Palette = {
	ground: '#14171d',
	panel: '#1e232c',
	line: '#343b48',
	ink: '#f6f3ec',
	/** For what is said beside the main thing. 7:1 on the ground. */
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
/** Between the edge and what is drawn. */
export const MARGIN = 44;
