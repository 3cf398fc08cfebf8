/** Gives the bot's own files another `lmdb`; everything else gets the one it asks for. */
export function resolve(specifier, context, next) {
	const isTheBots = specifier === 'lmdb' && /\/dist\/[\w-]+\.js$/.test(context.parentURL ?? '');
	return next(isTheBots ? new URL('./mortal-lmdb.js', import.meta.url).href : specifier, context);
}
