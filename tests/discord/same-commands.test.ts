import { ApplicationCommandType } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { sameCommands } from '../../src/discord/same-commands.js';

const slash = { name: 'x', description: 'X' };
const menu = { type: ApplicationCommandType.Message, name: 'x' };

it.each([
	['in another order', [slash, menu], [menu, slash], true],
	['with the description that Discord fills in', [menu], [{ ...menu, description: '' }], true],
	['with a type that is left out', [slash], [{ ...slash, type: ApplicationCommandType.ChatInput }], true],
	['of another type', [menu], [{ ...menu, type: ApplicationCommandType.User }], false],
	['with another name in a language', [menu], [{ ...menu, name_localizations: { 'es-ES': 'y' } }], false],
	['one of two that share a name', [slash, menu], [slash, slash], false],
])('commands %s', (_, wanted, registered, same) => {
	expect(sameCommands(wanted, registered)).toBe(same);
});
