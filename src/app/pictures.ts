import { LRUCache } from 'lru-cache';
import type { Picture, View } from '../views/view.js';
import type { Clock } from './clock.js';
import type { Log } from './log.js';

/**
 * Renders an SVG as a PNG, off the event loop. Rejects if it cannot; gives undefined for a drawing that is better not
 * tried.
 */
export type Raster = { png(svg: string): Promise<Uint8Array | undefined> };

/** How long an answer waits for its picture, in milliseconds; a picture drawn later is edited in. */
export const PICTURE_WAIT_MS = 300;
/** How long a post that answers nobody waits for its picture, in milliseconds: better complete than immediate. */
export const POST_PICTURE_WAIT_MS = 5_000;
/** Size of the cache of drawn pictures, in bytes. */
const KEPT_BYTES = 24 * 1024 * 1024;

/** A view as it is to be shown now. */
export type Pictured = {
	readonly view: View;
	/**
	 * The view with its picture, if that was not drawn in time: to be shown instead; undefined if it cannot be drawn.
	 * Never rejects.
	 */
	readonly later?: Promise<View | undefined>;
};

/** Gives a view its picture, or leaves it in words. Never rejects. */
export type PictureGiver = Pick<Pictures, 'attach'>;

/** Answers in text only. */
export const noPictures: PictureGiver = {
	attach: async (view) => ({ view: inWords(view) }),
};

/** A view without its picture, in the words that stand for it. */
export function inWords({ picture: _, withoutPicture, ...rest }: View): View {
	return { ...rest, ...withoutPicture };
}

/** Draws the views' pictures and caches the most recent. */
export class Pictures {
	readonly #raster: Raster;
	readonly #clock: Pick<Clock, 'after'>;
	readonly #log: Log;
	readonly #drawn = new LRUCache<string, Uint8Array>({
		maxSize: KEPT_BYTES,
		sizeCalculation: (png, svg) => png.byteLength + svg.length * 2,
	});
	readonly #underWay = new Map<string, Promise<Uint8Array | undefined>>();

	constructor({
		raster,
		clock,
		log,
	}: { readonly raster: Raster; readonly clock: Pick<Clock, 'after'>; readonly log: Log }) {
		this.#raster = raster;
		this.#clock = clock;
		this.#log = log;
	}

	/**
	 * Attaches the view's picture as a file, which Discord shows above the embeds and whose alt text it reads out. If
	 * drawing takes longer, gives the view in words now, and with its picture `later`; if the picture cannot be attached,
	 * or cannot be drawn, in words only. A view without a picture stays as it is. Never rejects.
	 *
	 * @param where.mayAttach Whether files may be attached at the destination; true if left out.
	 * @param where.waitMs How long to wait for the picture, in milliseconds.
	 */
	async attach(
		view: View,
		{
			mayAttach = true,
			waitMs = PICTURE_WAIT_MS,
		}: { readonly mayAttach?: boolean | undefined; readonly waitMs?: number } = {},
	): Promise<Pictured> {
		const { picture, ...rest } = view;
		if (!picture) return { view };
		if (!mayAttach) return { view: inWords(view) };
		// `withoutPicture` stays in the view, in case Discord refuses the file.
		const whole = (content: Uint8Array) => ({
			...rest,
			files: [...(view.files ?? []), { name: `${picture.name}.png`, content, alt: picture.alt }],
		});
		const drawn = this.#drawn.get(picture.svg);
		if (drawn) return { view: whole(drawn) };
		const drawing = this.#attempt(picture);
		const inTime = await this.#inTime(drawing, waitMs);
		if (inTime === 'late') return { view: inWords(view), later: drawing.then((png) => (png ? whole(png) : undefined)) };
		return { view: inTime ? whole(inTime) : inWords(view) };
	}

	/**
	 * Draws a view's picture ahead of time. Never rejects.
	 *
	 * @returns Whether the picture is there, or there is none to draw.
	 */
	async prepare({ picture }: View): Promise<boolean> {
		return !picture || this.#drawn.has(picture.svg) || (await this.#attempt(picture)) !== undefined;
	}

	#attempt(picture: Picture): Promise<Uint8Array | undefined> {
		return this.#draw(picture).catch((err) => void this.#log.warn({ err }, 'A picture could not be drawn'));
	}

	#inTime<T>(drawing: Promise<T>, waitMs: number): Promise<T | 'late'> {
		return new Promise((resolve) => {
			const giveUp = this.#clock.after(waitMs, () => resolve('late'));
			void drawing.then((png) => {
				giveUp();
				resolve(png);
			});
		});
	}

	/** Concurrent requests for the same picture share one drawing. */
	#draw({ svg, passing }: Picture): Promise<Uint8Array | undefined> {
		const before = this.#underWay.get(svg);
		if (before) return before;
		const drawing = this.#raster
			.png(svg)
			.then((png) => {
				if (png && !passing) this.#drawn.set(svg, png);
				return png;
			})
			.finally(() => this.#underWay.delete(svg));
		this.#underWay.set(svg, drawing);
		return drawing;
	}
}
