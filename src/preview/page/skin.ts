import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedFields } from '@skyra/discord-components-core/discord-embed-fields.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordVerifiedAuthorTag } from '@skyra/discord-components-core/discord-verified-author-tag.js';
import { Button } from './button.js';

// The components have Discord's look of some years ago, which can only be changed from inside them. These sheets give
// them today's colours, which theme.css defines for both themes.
const skins = [
	[
		DiscordMessage,
		`:host(:hover) { background-color: var(--hover); }
		:host([ephemeral]), :host([ephemeral]:hover) { background-color: var(--ephemeral); }
		.discord-message-content { min-width: 0; padding-top: 0; }
		.discord-message-body { line-height: 1.375rem; }
		.discord-message-timestamp { color: var(--muted) !important; margin-left: 0.25rem; }
		.discord-author-avatar { margin-top: 2px; }
		.discord-author-avatar img { cursor: default; }
		.discord-message-ephemeral { display: none; }
		@media (max-width: 480px) {
			.discord-author-avatar { min-width: 32px; margin-right: 10px; }
			.discord-author-avatar img { width: 32px; height: 32px; }
		}`,
	],
	[DiscordAuthorInfo, '.discord-author-username { color: var(--heading) !important; font-weight: 600 !important; }'],
	[DiscordVerifiedAuthorTag, '.discord-application-tag { font-weight: 600; }'],
	[
		DiscordEmbed,
		`:host { max-width: 100%; }
		:host .discord-left-border { background-color: var(--embed-edge); }
		.discord-embed-root { max-width: 100%; }
		.discord-embed-wrapper {
			background-color: var(--embed) !important;
			border-color: var(--embed-line) !important;
			max-width: 100%;
		}
		.discord-embed-grid { min-width: 0; grid-template-columns: minmax(0, auto) !important; }
		.discord-embed-author, .discord-embed-author a { color: var(--heading) !important; }`,
	],
	[DiscordEmbedFields, '@media (max-width: 480px) { ::slotted([inline-index]) { grid-column: 1 / -1 !important; } }'],
	[
		Button,
		`:host > *:first-child {
			border-radius: 8px;
			margin: 4px 8px 4px 0;
			padding: 1px 14px;
			min-width: 30px;
			height: 30px;
			min-height: 30px;
			line-height: 18px;
			text-align: center;
		}
		.discord-button-launch { margin-left: 6px; }
		button:focus-visible, a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
		.secondary { color: var(--secondary-text); background-color: var(--secondary); }
		a.secondary:hover, .secondary.hoverable:hover { background-color: var(--secondary-hover); }
		.success { background-color: #248046; }
		.success.hoverable:hover { background-color: #1a6334; }
		.destructive { background-color: #da373c; }
		.destructive.hoverable:hover { background-color: #a12828; }
		@media (prefers-reduced-motion: reduce) { :host > *:first-child { transition: none; } }`,
	],
] as const;

/** Applies the sheets to the components. Call it before the first component is created. */
export function dressComponents(): void {
	for (const [component, css] of skins) {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		component.elementStyles.push(sheet);
	}
}
