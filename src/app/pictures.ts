import { LRUCache } from 'lru-cache';
import type { Picture, View } from '../views/view.js';
import type { Clock } from './clock.js';
import type { Log } from './log.js';

/** Turns an SVG into a PNG, off the event loop. Rejects when it cannot; gives undefined for what is better not tried. */
export type Raster = { png(svg: string): Promise<Uint8Array | undefined> };

/** An answer waits no longer than this for its picture, in milliseconds; one that comes later is put in afterwards. */
export const PICTURE_WAIT_MS = 300;
/** A post that answers nobody waits for its picture for so long, in milliseconds: it is better whole than at once. */
export const POST_PICTURE_WAIT_MS = 5_000;
/** Drawn pictures that are kept, in bytes. */
const KEPT_BYTES = 24 * 1024 * 1024;

/** A view as it is to be shown now. */
export type Pictured = {
	readonly view: View;
	/**
	 * The same with its picture, which was not there in time: to be shown instead once it is drawn. Nothing, where it cannot
	 * be drawn. Never rejects.
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

/** Draws the views' pictures and keeps those drawn last. */
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
	 * The view with its picture as a file: Discord shows it above the embeds, and reads its text out. Where the picture takes
	 * longer, in words now, and with the picture later; in words alone where it can be neither attached nor drawn. Never
	 * rejects. A view without a picture stays as it is.
	 *
	 * @param where.mayAttach Whether files may be attached where it goes; they may, if left out.
	 * @param where.waitMs How long the picture is waited for, in milliseconds.
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
		// What stands for it in words goes along, for where Discord refuses the file.
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
	 * Draws a view's picture for whoever asks for it later. Never rejects.
	 *
	 * @returns Whether it is there, or there is none to draw.
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

	/** The same picture is drawn once, however many ask for it meanwhile. */
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
