// The image's HEALTHCHECK: exits with 0 while the bot's process answers on METRICS_PORT, otherwise with 1.
const { METRICS_PORT: port, HOST: host } = process.env;
// Without a port there is nothing to ask: a running process counts as healthy.
if (!port) process.exit(0);
const everywhere = !host || host === '0.0.0.0' || host === '::';
try {
	const url = `http://${everywhere ? '127.0.0.1' : host}:${port}/healthz`;
	const { ok } = await fetch(url, { signal: AbortSignal.timeout(4_000) });
	process.exit(ok ? 0 : 1);
} catch {
	process.exit(1);
}
