import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { commands } from '../../commands/index.js';
import { search } from '../../commands/search.js';
import type { Caller } from '../../src/app/caller.js';
import { isSlash } from '../../src/app/command.js';
import type { Request, Typing } from '../../src/app/request.js';
import { locales } from '../../src/text/locale.js';
import { hostileText, hostileValue } from './hostile.js';

/** The channels of a fuzz run in which games are played. */
export const CHANNELS = ['880', '881', '882', '883'] as const;

/** How a custom id is used: as it was shown, with one part spoiled, or made up. */
export type IdChange =
	| { readonly how: 'as-shown' | 'doubled' | 'cut'; readonly at: number }
	| { readonly how: 'spoiled' | 'longer' | 'made-up'; readonly at: number; readonly text: string };

/** One hostile input. A press names its button by a number among those shown so far. */
export type Input = { readonly caller: Caller } & (
	| { readonly kind: 'run'; readonly command: string; readonly options: unknown }
	| ({ readonly kind: 'suggest' } & Omit<Typing, 'id'>)
	| ({ readonly kind: 'press'; readonly button: number; readonly change: IdChange } & Pick<
			Extract<Request, { kind: 'press' }>,
			'own' | 'alone'
	  > & { readonly values: readonly string[] })
	| {
			readonly kind: 'submit';
			readonly button: number;
			readonly change: IdChange;
			readonly fields: Readonly<Record<string, string>>;
	  }
);

const callers: fc.Arbitrary<Caller> = fc.record({
	person: fc.record({
		id: fc.constantFrom('11', '12', '13', '14', '15'),
		name: hostileText,
		locale: fc.constantFrom(...locales),
		moderates: fc.boolean(),
		manages: fc.boolean(),
	}),
	place: fc.record(
		{
			guildId: fc.constantFrom('77', '78'),
			channelId: fc.constantFrom(...CHANNELS),
			locale: fc.constantFrom(...locales),
			mayPost: fc.boolean(),
		},
		{ requiredKeys: ['channelId', 'locale', 'mayPost'] },
	),
});

type Use = { readonly command: string; readonly subcommand?: string; readonly options: readonly Option[] };
type Option = Exclude<APIApplicationCommandOption, { type: 1 | 2 }>;

/** Every command and subcommand with its options, as registered with Discord. */
export const uses: readonly Use[] = [...commands.values()].flatMap(({ definition }) => {
	if (!isSlash(definition)) return [];
	const { name: command, options = [] } = definition;
	const inner = options.filter((each) => each.type === ApplicationCommandOptionType.Subcommand);
	if (inner.length > 0) {
		return inner.map(({ name, options = [] }) => ({ command, subcommand: name, options: options.filter(isBasic) }));
	}
	return [{ command, options: options.filter(isBasic) }];
});

function isBasic(option: APIApplicationCommandOption): option is Option {
	const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
	return option.type !== Subcommand && option.type !== SubcommandGroup;
}

/** Values that Discord would let a person put into an option. */
function fair(option: Option): fc.Arbitrary<unknown> {
	if ('choices' in option && option.choices?.length) {
		return fc.constantFrom(...option.choices.map(({ value }): unknown => value));
	}
	if (option.type === ApplicationCommandOptionType.Integer) {
		return fc.integer({ min: option.min_value ?? 0, max: option.max_value ?? 100 });
	}
	if (option.type === ApplicationCommandOptionType.Boolean) return fc.boolean();
	if (option.type === ApplicationCommandOptionType.Channel) return fc.constantFrom(...CHANNELS, '0', '9'.repeat(20));
	return hostileText;
}

function optionsOf({ subcommand, options }: Use): fc.Arbitrary<unknown> {
	const values = options.map((option) => {
		const value = fc.oneof({ weight: 3, arbitrary: fair(option) }, { weight: 1, arbitrary: hostileValue });
		return fc.option(
			value.map((given) => [option.name, given] as const),
			{ nil: undefined, freq: 3 },
		);
	});
	const given = fc
		.tuple(...values)
		.map((all) => Object.fromEntries(all.flatMap((each) => (each ? [each] : []))))
		.map((filled) => ({ ...(subcommand !== undefined && { subcommand }), ...filled }));
	return fc.oneof({ weight: 20, arbitrary: given }, { weight: 1, arbitrary: hostileValue });
}

const run = fc.oneof(
	...uses.map((use) =>
		fc.record({ kind: fc.constant('run'), command: fc.constant(use.command), options: optionsOf(use) }),
	),
	fc.record({
		kind: fc.constant('run'),
		command: fc.constant(search.definition.name),
		options: fc.record({ text: hostileText }),
	}),
	fc.record({ kind: fc.constant('run'), command: hostileText, options: hostileValue }),
);

const suggest = fc.record({
	kind: fc.constant('suggest'),
	command: fc.oneof(
		{ weight: 20, arbitrary: fc.constantFrom(...commands.keys()) },
		{ weight: 1, arbitrary: hostileText },
	),
	option: fc.oneof(fc.constantFrom('year', 'competition', 'name', 'about', 'decade'), hostileText),
	typed: hostileText,
	others: fc.dictionary(fc.constantFrom('competition', 'year', 'decade'), hostileText, { maxKeys: 2 }),
});

const at = fc.nat({ max: 12 });
const change: fc.Arbitrary<IdChange> = fc.oneof(
	fc.record({ how: fc.constant('as-shown'), at }),
	fc.record({ how: fc.constantFrom('as-shown', 'doubled', 'cut'), at }),
	fc.record({ how: fc.constantFrom('spoiled', 'longer', 'made-up'), at, text: hostileText }),
);
const button = fc.nat();

const press = fc.record({
	kind: fc.constant('press'),
	button,
	change,
	own: fc.boolean(),
	alone: fc.boolean(),
	values: fc.oneof(fc.constant([]), fc.array(hostileText, { maxLength: 3 })),
});

const fieldName = fc.oneof({ weight: 5, arbitrary: fc.constant('answer') }, { weight: 1, arbitrary: hostileText });
const submit = fc.record({
	kind: fc.constant('submit'),
	button,
	change,
	fields: fc.dictionary(fieldName, hostileText, { maxKeys: 3 }),
});

/** Every sort of input, with who sends it and from where. */
export const inputs: fc.Arbitrary<Input> = fc
	.tuple(
		callers,
		fc.oneof(
			{ weight: 6, arbitrary: run },
			{ weight: 3, arbitrary: suggest },
			{ weight: 5, arbitrary: press },
			{ weight: 2, arbitrary: submit },
		),
	)
	.map(([caller, input]) => ({ caller, ...input }));
