/** A tab in the background is not painted, and waits no longer. */
const LATEST_MS = 500;

/** Resolves once the page as it is now has been painted. */
export function seen(): Promise<void> {
	return new Promise((resolve) => {
		// The first task after a frame's callbacks comes after its painting.
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, LATEST_MS);
	});
}
