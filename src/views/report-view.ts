import { EmbedBuilder } from '@discordjs/builders';
import { issueFormUrl } from '../domain/issue-form.js';
import type { Report } from '../domain/report.js';
import type { Words } from '../text/words.js';
import { rowOf } from './buttons.js';
import { clip, Limit } from './limits.js';
import { linkButton } from './links.js';
import { harmless } from './note-view.js';
import { Colour, type View } from './view.js';

/** Longest address of a button, in characters. */
const LINK = 512;

/** A report as the owner's channel shows it: never who sent it. */
export function reportView(report: Report, sourceUrl: string | undefined, words: Words): View {
	const url = issueFormUrl(sourceUrl, report, LINK);
	return {
		embeds: [textOf(report, words)],
		...(url !== undefined && { components: [rowOf([linkButton(url, words.say('tip.to-form'))])] }),
	};
}

/** Thanks; or, where nothing took it, the text back, to be sent again. */
export function tipAnswerView(report: Report, isTaken: boolean, words: Words): View {
	const said = new EmbedBuilder()
		.setColor(isTaken ? Colour.good : Colour.bad)
		.setDescription(words.say(isTaken ? 'tip.taken' : 'tip.lost'))
		.toJSON();
	return { private: true, embeds: isTaken ? [said] : [said, textOf(report, words)] };
}

function textOf({ where, fact, source }: Report, words: Words) {
	return new EmbedBuilder()
		.setColor(Colour.info)
		.setTitle(clip(harmless(where) || words.say('tip.button'), Limit.embedTitle))
		.setDescription(harmless(fact))
		.addFields({ name: words.say('tip.source'), value: harmless(source) })
		.toJSON();
}
