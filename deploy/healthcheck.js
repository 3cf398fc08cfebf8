// Ends with 0 while the bot's process answers at METRICS_PORT, else with 1: for the image's HEALTHCHECK.
const { METRICS_PORT: port, HOST: host } = process.env;
// Nothing to ask: that the process runs has to do.
if (!port) process.exit(0);
const everywhere = !host || host === '0.0.0.0' || host === '::';
try {
	const url = `http://${everywhere ? '127.0.0.1' : host}:${port}/healthz`;
	const { ok } = await fetch(url, { signal: AbortSignal.timeout(4_000) });
	process.exit(ok ? 0 : 1);
} catch {
	process.exit(1);
}
