/** Data of an event that is written out before it is sent. */
export class Written {
	readonly json: string;

	constructor(data: unknown) {
		this.json = JSON.stringify(data);
	}
}
