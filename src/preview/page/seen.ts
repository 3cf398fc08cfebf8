/** A background tab is never painted: it waits no longer than this, in milliseconds. */
const LATEST_MS = 500;

/** Resolves once the page as it is now has been painted. */
export function seen(): Promise<void> {
	return new Promise((resolve) => {
		// The first task after a frame's callbacks runs after it was painted.
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, LATEST_MS);
	});
}
