// Stands in for piscina where pictures do not matter: to start a thread and to draw takes longer than all the rest of a short life.
export class Piscina {
	on() {}

	async run() {
		throw new Error('Nothing is drawn here');
	}

	async destroy() {}
}
