import * as z from 'zod';

const Row = z.object({
	components: z.array(z.object({ custom_id: z.string(), disabled: z.boolean().optional() })),
});

/** The parts of a bot's message that tell its question and whether that is open. */
export const Written = z.object({ nonce: z.string().optional(), components: z.array(Row) });

const Shown = z.object({
	content: z.string(),
	embeds: z.array(
		z.object({
			title: z.string().optional(),
			description: z.string().optional(),
			fields: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
		}),
	),
});

/** The number of characters to read; a player's name counts as eight. */
export function charactersIn(body: unknown): number {
	const { content, embeds } = Shown.parse(body);
	const texts = embeds.flatMap(({ title, description, fields }) => [
		title,
		description,
		...fields.flatMap(Object.values),
	]);
	return [content, ...texts].join('').replace(/<@\d+>/g, '12345678').length;
}

/** Whether a message's question can no longer be answered. */
export function isClosed({ components }: z.infer<typeof Written>): boolean {
	const buttons = components.flatMap((row) => row.components);
	return buttons.every((each) => each.disabled || !/^quiz:(answer|type|hint):/.test(each.custom_id));
}

/** The points by player in the text of a result. */
export function awardsIn(body: unknown): readonly (readonly [player: string, points: number])[] {
	return [...JSON.stringify(body).matchAll(/<@(\d+)> \+(\d+)/g)].map(([, id = '', points]) => [id, Number(points)]);
}
