/** Within this distance, in pixels, a reader counts as being at the end. */
const NEAR_PX = 80;

/** Keeps a list of messages where its reader wants it. */
export type Scroller = {
	/** Scrolls to a new message if the reader is at the end or asked for it; to the beginning of a tall one. */
	reveal(message: HTMLElement, asked: boolean): void;
	/** Makes a change without moving what the reader is looking at. */
	keepInPlace(change: () => void): void;
	toEnd(): void;
	setSmooth(smooth: boolean): void;
};

export function createScroller(element: HTMLElement): Scroller {
	let follows = true;
	let smooth = false;
	let shown: HTMLElement | undefined;

	element.addEventListener('wheel', judge, { passive: true });
	element.addEventListener('touchmove', judge, { passive: true });
	element.addEventListener('keyup', judge);
	element.addEventListener('pointerup', judge);

	/** A reader who scrolls away stays there; one who scrolls back to the end follows again. */
	function judge(): void {
		requestAnimationFrame(() => {
			follows = distanceToEnd() < NEAR_PX;
		});
	}

	function distanceToEnd(): number {
		return element.scrollHeight - element.scrollTop - element.clientHeight;
	}

	function align(): void {
		if (!shown?.isConnected) return;
		const top = shown.offsetTop - element.offsetTop - 8;
		const end = element.scrollHeight - element.clientHeight;
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		element.scrollTo({ top: Math.min(top, end), behavior: smooth && !calm ? 'smooth' : 'instant' });
	}

	return {
		reveal(message, asked) {
			if (!asked && !follows) return;
			follows = true;
			shown = message;
			// The components render in the next frame, hence two frames.
			requestAnimationFrame(() => requestAnimationFrame(align));
		},
		keepInPlace(change) {
			const atEnd = distanceToEnd() < 2;
			const anchor = document.activeElement?.closest('[slot="components"]');
			const before = anchor?.getBoundingClientRect().bottom;
			const index = anchor ? indexOfRow(anchor) : -1;
			const id = anchor?.closest('discord-message')?.id;
			change();
			requestAnimationFrame(() =>
				requestAnimationFrame(() => {
					const row =
						id === undefined ? undefined : document.getElementById(id)?.querySelectorAll('[slot="components"]')[index];
					if (row && before !== undefined) element.scrollTop += row.getBoundingClientRect().bottom - before;
					else if (atEnd) element.scrollTop = element.scrollHeight;
				}),
			);
		},
		toEnd() {
			element.scrollTop = element.scrollHeight;
		},
		setSmooth(next) {
			smooth = next;
		},
	};
}

function indexOfRow(row: Element): number {
	return [...(row.parentElement?.querySelectorAll('[slot="components"]') ?? [])].indexOf(row);
}
