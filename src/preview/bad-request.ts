/** The page asked for something that Discord would not have sent. The message is for whoever wrote the request. */
export class BadRequest extends Error {
	override readonly name = 'BadRequest';
}
