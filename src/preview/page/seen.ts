/** The longest wait, in milliseconds: a background tab is never painted. */
const LATEST_MS = 500;

/** Resolves once the page has been painted as it is now. */
export function seen(): Promise<void> {
	return new Promise((resolve) => {
		// The first task after a frame's callbacks runs after it was painted.
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, LATEST_MS);
	});
}
