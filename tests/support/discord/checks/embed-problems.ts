import type { APIEmbed } from 'discord-api-types/v10';
import { type Problem, required } from './problem.js';

/** Discord's limit for the characters of all embeds of a message together. */
const MAX_EMBED_CHARACTERS = 6_000;

/** What is wrong with the embeds of a message beyond what the schema checks. */
export function embedProblems(embeds: APIEmbed[], fileNames: string[]): Problem[] {
	const problems = embeds.flatMap((embed, index) => oneEmbed(embed, ['embeds', index], fileNames));
	const characters = embeds.reduce((sum, embed) => sum + embedTexts(embed).join('').length, 0);
	if (characters > MAX_EMBED_CHARACTERS) {
		const message = `Embed size exceeds maximum size of ${MAX_EMBED_CHARACTERS} (it is ${characters})`;
		problems.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
	}
	return problems;
}

/** Every text of an embed that counts towards the limit. */
export function embedTexts(embed: APIEmbed): string[] {
	const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
	const texts = [embed.author?.name, embed.title, embed.description, ...fields, embed.footer?.text];
	return texts.filter((text): text is string => typeof text === 'string');
}

function oneEmbed(embed: APIEmbed, path: PropertyKey[], fileNames: string[]): Problem[] {
	const problems: Problem[] = [];
	for (const [index, field] of (embed.fields ?? []).entries()) {
		if (field.name.trim() === '') problems.push(required([...path, 'fields', index, 'name']));
		if (field.value.trim() === '') problems.push(required([...path, 'fields', index, 'value']));
	}
	if (embed.footer && !embed.footer.text?.trim()) problems.push(required([...path, 'footer', 'text']));
	if (embed.author && !embed.author.name?.trim()) problems.push(required([...path, 'author', 'name']));
	const hasPicture = embed.image?.url || embed.thumbnail?.url;
	if (!hasPicture && embedTexts(embed).join('').trim() === '') problems.push(required([...path, 'description']));
	for (const key of ['image', 'thumbnail'] as const) {
		const name = embed[key]?.url?.split('attachment://')[1];
		if (name === undefined || fileNames.includes(name)) continue;
		const message = `No file of the message is named ${name}.`;
		problems.push({ path: [...path, key, 'url'], code: 'UNKNOWN_FILE', message, tolerated: true });
	}
	return problems;
}
