import * as z from 'zod';

const Text = z.string().catch('');
const Content = z.object({
	content: Text,
	embeds: z.array(z.object({ title: Text, description: Text }).partial().catch({})).catch([]),
});
/** A forwarded message has its content in snapshots. */
const Message = Content.extend({ message_snapshots: z.array(z.object({ message: Content })).catch([]) });

/** What a message says, the previews of its links and what it forwards included; nothing where it cannot be read. */
export function messageText(message: unknown): string {
	const { data } = Message.safeParse(message);
	if (!data) return '';
	return [data, ...data.message_snapshots.map(({ message }) => message)]
		.flatMap(({ content, embeds }) => [content, ...embeds.flatMap(({ title, description }) => [title, description])])
		.filter(Boolean)
		.join('\n');
}
