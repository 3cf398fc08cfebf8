// Built at BUILT_AT. In development this precedes the page's own script: it reloads the page once the bot has been
// rebuilt, then repeats the last request, since the new bot's channel is empty.
{
	const ASKED = 'copero.dev.asked';
	const AGAIN = 'copero.dev.again';
	const LOOK_MS = 300;
	const send = globalThis.fetch;
	const headers = { 'content-type': 'application/json' };

	/** The first line of the page's script, which identifies its build; undefined while the bot is down. */
	const build = async () => {
		const text = await send('/page.js')
			.then((response) => response.text())
			.catch(() => undefined);
		return text?.split('\n', 1)[0];
	};
	const look = async (own) => {
		const now = await build();
		if (own !== undefined && now !== undefined && now !== own) {
			sessionStorage.setItem(AGAIN, sessionStorage.getItem(ASKED) ?? '');
			location.reload();
			return;
		}
		setTimeout(look, LOOK_MS, own ?? now);
	};

	globalThis.fetch = (address, init) => {
		if (address === '/api/run') sessionStorage.setItem(ASKED, init.body);
		return send(address, init);
	};
	const again = sessionStorage.getItem(AGAIN);
	sessionStorage.removeItem(AGAIN);
	if (again) void send('/api/run', { method: 'POST', headers, body: again });
	void look();
}
