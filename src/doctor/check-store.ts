import { StoreDamaged } from '../store/lmdb-check.js';
import { openStore } from '../store/open-store.js';
import { StoreRefused } from '../store/store-trouble.js';
import type { Finding } from './finding.js';

/** Whether the store opens, takes a value and returns it. */
export async function checkStore(url: string, root: string): Promise<Finding> {
	try {
		const store = await openStore(url, root);
		const collection = store.collection('doctor');
		await collection.set('here', 'and back');
		const kept = await collection.get<string>('here');
		await collection.delete('here');
		await store.close();
		if (kept === 'and back') return { well: 'The store opens and takes a write' };
		return { wrong: 'The store accepts a write but does not keep it', mend: 'Check the server that STORE_URL names.' };
	} catch (error) {
		if (error instanceof StoreDamaged) return { wrong: 'The store is damaged', mend: error.message };
		// The message itself says what to do.
		if (error instanceof StoreRefused) return { wrong: 'The store cannot be used', mend: error.message };
		// An address may contain a password.
		const reason = (error instanceof Error ? error.message : `${error}`).replaceAll(url, 'STORE_URL');
		const hidden = reason.replace(/\/\/[^\s/@]+@/g, '//…@');
		return {
			wrong: `The store cannot be used (${hidden})`,
			mend: 'Set STORE_URL to a folder the bot may write to, or to a server that runs.',
		};
	}
}
