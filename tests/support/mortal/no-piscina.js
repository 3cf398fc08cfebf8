// Stands in for piscina where pictures do not matter: starting a thread and drawing takes longer than the rest of a
// short life.
export class Piscina {
	on() {}

	async run() {
		throw new Error('Nothing is drawn here');
	}

	async destroy() {}
}
