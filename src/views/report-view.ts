import { EmbedBuilder } from '@discordjs/builders';
import { issueFormUrl } from '../domain/issue-form.js';
import type { Report } from '../domain/report.js';
import type { Words } from '../text/words.js';
import { rowOf } from './buttons.js';
import { clip, Limit } from './limits.js';
import { linkButton } from './links.js';
import { harmless } from './note-view.js';
import { Colour, type View } from './view.js';

/** How many characters of a fact are shown above the source. */
const FACT = 1_000;
/** The longest address of a button, in characters. */
const LINK = 512;

/** A report as the owner's channel shows it; it never tells who sent it. */
export function reportView(report: Report, sourceUrl: string | undefined, words: Words): View {
	const url = issueFormUrl(sourceUrl, report, LINK);
	return {
		...textOf(report, words),
		components: url === undefined ? undefined : [rowOf([linkButton(url, words.say('tip.to-form'))])],
	};
}

/** Thanks for a report; or its text, to be sent again, if it could not be passed on. */
export function tipAnswerView(report: Report, isTaken: boolean, words: Words): View {
	const said = words.say(isTaken ? 'tip.taken' : 'tip.lost');
	if (isTaken) return { private: true, content: said, embeds: [] };
	const { content, embeds } = textOf(report, words);
	return { private: true, content: clip(`${said}\n${content}`, Limit.content), embeds };
}

/** The subject and the fact, above an embed with the source. A long fact is cut there, and whole in the embed. */
function textOf({ where, fact, source }: Report, words: Words) {
	const head = `💡 **${clip(harmless(where) || words.say('tip.button'), Limit.embedTitle)}**\n`;
	const told = harmless(fact);
	const embed = new EmbedBuilder({ color: Colour.info }).addFields({
		name: words.say('tip.source'),
		value: harmless(source),
	});
	if (told.length > FACT) embed.setDescription(told);
	return { content: `${head}${clip(told, FACT)}`, embeds: [embed.toJSON()] };
}
