// Ends with 0 while the bot's process answers at METRICS_PORT, else with 1: for the image's HEALTHCHECK.
const port = process.env.METRICS_PORT || 9464;
try {
	const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(4_000) });
	process.exit(ok ? 0 : 1);
} catch {
	process.exit(1);
}
