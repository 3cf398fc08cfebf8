import type { Command } from '../src/app/command.js';
import { about } from './about.js';
import { champions } from './champions.js';
import { club } from './club.js';
import { department } from './department.js';
import { help } from './help.js';
import { quiz } from './quiz.js';
import { search } from './search.js';
import { season } from './season.js';
import { settings } from './settings.js';

/**
 * Every command, slash commands and message commands alike: the bot answers these, and registers these with Discord.
 * There is no other list.
 */
export const commands: ReadonlyMap<string, Command> = new Map(
	[season, club, department, champions, quiz, settings, help, about, search].map((command) => [
		command.definition.name,
		command,
	]),
);
