import * as z from 'zod';

const Row = z.object({
	components: z.array(z.object({ custom_id: z.string(), disabled: z.boolean().optional() })),
});

/** A message that the bot writes, as far as it tells to which question it belongs and whether that is open. */
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

/** How much there is to read; a player's name is taken for eight letters. */
export function charactersIn(body: unknown): number {
	const { content, embeds } = Shown.parse(body);
	const texts = embeds.flatMap(({ title, description, fields }) => [
		title,
		description,
		...fields.flatMap(Object.values),
	]);
	return [content, ...texts].join('').replace(/<@\d+>/g, '12345678').length;
}

/** Whether nothing in it can be answered any more. */
export function isClosed({ components }: z.infer<typeof Written>): boolean {
	const buttons = components.flatMap((row) => row.components);
	return buttons.every((each) => each.disabled || !/^quiz:(answer|type|hint):/.test(each.custom_id));
}

/** Who got how many points, as a result says it. */
export function awardsIn(body: unknown): readonly (readonly [player: string, points: number])[] {
	return [...JSON.stringify(body).matchAll(/<@(\d+)> \+(\d+)/g)].map(([, id = '', points]) => [id, Number(points)]);
}
