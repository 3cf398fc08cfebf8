import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import type { Frozen } from '../../views/frozen.js';
import { h } from './dom.js';

/** The library's button only looks disabled; this one is disabled. */
export class Button extends DiscordButton {
	static override shadowRootOptions: ShadowRootInit = { ...DiscordButton.shadowRootOptions, delegatesFocus: true };

	protected override updated(): void {
		const button = this.shadowRoot?.querySelector('button');
		if (button) button.disabled = this.disabled;
		// The library styles a gap before a link's icon by this class, but does not set the class.
		this.shadowRoot?.querySelector('svg')?.classList.add('launch');
	}
}
customElements.define('copero-button', Button);

const TYPES = {
	[ButtonStyle.Primary]: 'primary',
	[ButtonStyle.Secondary]: 'secondary',
	[ButtonStyle.Success]: 'success',
	[ButtonStyle.Danger]: 'destructive',
	[ButtonStyle.Link]: 'secondary',
	[ButtonStyle.Premium]: 'primary',
} as const satisfies Record<ButtonStyle, string>;

/** A button of a message. `press` is not called for a disabled one, nor for a link. */
export function buttonElement(button: Frozen<APIButtonComponent>, press: (customId: string) => void): HTMLElement {
	const label = 'label' in button ? button.label : undefined;
	const emoji = 'emoji' in button ? button.emoji : undefined;
	const customId = 'custom_id' in button ? button.custom_id : undefined;
	const element = h(
		'copero-button',
		{
			type: TYPES[button.style],
			disabled: button.disabled,
			url: 'url' in button ? button.url : undefined,
			'data-custom-id': customId,
		},
		[emoji && (emoji.id ? `:${emoji.name}:` : emoji.name), label].filter(Boolean).join(' '),
	);
	if (customId !== undefined && !button.disabled) element.addEventListener('click', () => press(customId));
	return element;
}
