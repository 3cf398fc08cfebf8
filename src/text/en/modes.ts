/** What a server can switch off. */
export const modes = {
	'command.settings.turn-off.name': 'turn-off',
	'command.settings.turn-off.description': 'Nobody plays this in this server any more',
	'command.settings.turn-on.name': 'turn-on',
	'command.settings.turn-on.description': 'Play this again in this server',
	'mode.daily': 'The daily',
	'mode.club': 'Club of the day',
	'mode.cup': 'The cup',
	'mode.sudden': 'Sudden death',
	'mode.road': 'The road',
	'mode.collection': 'The collection',
	'mode.share': 'Sharing results',
	'settings.off': '**Switched off**: {{modes}}',
	'error.mode-off': 'That is switched off in this server. Whoever manages it can switch it on: **/settings turn-on**.',
} as const;
