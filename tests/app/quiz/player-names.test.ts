import { describe, expect, it } from 'vitest';
import { ChannelError } from '../../../src/app/channels.js';
import { NAMES_WAIT_MS, playerNames } from '../../../src/app/quiz/player-names.js';
import { testChannels } from '../../support/a-channel.js';
import { aClock } from '../../support/a-clock.js';

function someParts() {
	const warnings: string[] = [];
	const note = (fields: object, message: string) => void warnings.push(`${message} ${JSON.stringify(fields)}`);
	const channels = testChannels();
	return { warnings, channels, clock: aClock(), log: { debug() {}, info() {}, error() {}, warn: note } };
}

describe('the names of players', () => {
	it('are those the channel gives, and nothing waits any longer', async () => {
		const parts = someParts();
		expect([...(await playerNames('77', ['11', '12'], parts))]).toEqual([
			['11', ['Ana', '@ana']],
			['12', ['Beto', '@beto']],
		]);
		expect([parts.clock.pending, parts.warnings]).toEqual([0, []]);
	});

	it('are left out where they cannot be had; the log counts them and names nobody', async () => {
		const parts = someParts();
		expect([...(await playerNames('77', ['11', '99'], parts)).keys()]).toEqual(['11']);
		expect(parts.warnings).toHaveLength(1);
		expect(parts.warnings[0]).toContain('{"missing":1}');
		expect(parts.warnings[0]).not.toContain('Ana');
	});

	it('are waited for until the last moment, all together, and then given up', async () => {
		const parts = someParts();
		const signals: AbortSignal[] = [];
		const late: ((names: readonly string[]) => void)[] = [];
		const namesOf = ({ id }: { id: string }, signal: AbortSignal) => {
			signals.push(signal);
			return id === '11' ? Promise.resolve(['Ana']) : new Promise<readonly string[]>((give) => void late.push(give));
		};
		let told: ReadonlyMap<string, readonly string[]> | undefined;
		const asked = playerNames(undefined, ['11', '12', '13'], { ...parts, channels: { ...parts.channels, namesOf } });
		void asked.then((names) => {
			told = names;
		});
		await parts.clock.advance(NAMES_WAIT_MS - 1);
		expect(told).toBeUndefined();
		late[0]?.(['Beto']);
		await parts.clock.advance(1);
		expect([...(told?.keys() ?? [])]).toEqual(['11', '12']);
		expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
		late[1]?.(['Caro']);
		expect([...(await asked).keys()]).toEqual(['11', '12']);
	});

	it('can all fail', async () => {
		const parts = someParts();
		const namesOf = () => Promise.reject(new ChannelError('unreachable'));
		expect(await playerNames('77', ['11'], { ...parts, channels: { ...parts.channels, namesOf } })).toEqual(new Map());
	});
});
