import type { SlashCommandOptionsOnlyBuilder } from '@discordjs/builders';
import * as z from 'zod';
import { Mode, type Settings } from '../../src/domain/settings.js';
import { choices, localized } from '../localized.js';

export const ModesInput = z.object({ 'turn-off': Mode.optional(), 'turn-on': Mode.optional() });

/** The options that switch a mode off, or on again. */
export function withModes(builder: SlashCommandOptionsOnlyBuilder): SlashCommandOptionsOnlyBuilder {
	return builder
		.addStringOption((option) => localized(option, 'settings.turn-off').addChoices(...choices(Mode.options, 'mode')))
		.addStringOption((option) => localized(option, 'settings.turn-on').addChoices(...choices(Mode.options, 'mode')));
}

/** The settings with a mode switched off or on. */
export function switched({ off: before = [], ...rest }: Settings, input: z.infer<typeof ModesInput>): Settings {
	const { 'turn-off': less, 'turn-on': more } = input;
	const off = Mode.options.filter((mode) => mode !== more && (mode === less || before.includes(mode)));
	return { ...rest, ...(off.length > 0 && { off }) };
}
