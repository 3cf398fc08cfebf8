import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { boundsBroken } from './soak/bounds.js';
import { Ledger } from './soak/ledger.js';
import { soak } from './soak/soak.js';

test('cut off, killed and slowed down, the bot loses no answer, counts none twice and shows no bug', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'copero-soak-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const report = await soak({
		servers: 20,
		quizzes: 10,
		visitors: 40,
		ms: 12_000,
		troubleEveryMs: 2_800,
		questions: 1,
		seed: 7,
		store: { url: `file:${folder}`, troubles: [] },
	});
	expect(boundsBroken(report)).toEqual([]);
	expect(report.troubles).toEqual(expect.arrayContaining(['gateway cut, resumed', 'kill -9']));
}, 90_000);

test('the ledger tells lost answers and those counted twice from those that may or may not count', () => {
	const ledger = new Ledger();
	ledger.note('1', 'ana', 'q1', 'accepted');
	ledger.note('1', 'ana', 'q1', 'refused');
	ledger.note('1', 'ana', 'q2', 'unknown');
	ledger.note('1', 'ana', 'q2', 'refused');
	ledger.note('2', 'ana', 'q3', 'refused');
	expect([0, 1, 2, 3].map((counted) => ledger.compare('1', 'ana', counted))).toEqual([
		{ lost: 1, doubled: 0 },
		{ lost: 0, doubled: 0 },
		{ lost: 0, doubled: 0 },
		{ lost: 0, doubled: 1 },
	]);
	expect(ledger.compare('2', 'ana', 1)).toEqual({ lost: 0, doubled: 1 });
	expect(ledger.acknowledged).toBe(1);
});
