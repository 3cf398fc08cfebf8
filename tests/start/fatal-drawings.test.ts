import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawingOf, noted } from '../../src/raster/drawing-notes.js';
import { dropNotes, fatalDrawings } from '../../src/start/fatal-drawings.js';
import { ownMark } from '../../src/store/process-mark.js';

const NOW = Date.UTC(2026, 6, 1);
const HOUR_MS = 60 * 60_000;
const owner = JSON.stringify(ownMark(process.pid) ?? {});
const { pid } = process;

function aFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'copero-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	return folder;
}

/** Leaves a note of a drawing under way, as a process does. @returns The drawing's id. */
function leave(folder: string, svg: string, { text = '{}', agoMs = 0, by = 1 } = {}): string {
	const file = join(folder, `${drawingOf(svg)}.${by}`);
	writeFileSync(file, text);
	utimesSync(file, new Date(NOW - agoMs), new Date(NOW - agoMs));
	return drawingOf(svg);
}

const found = (folder: string) => [...fatalDrawings(folder, NOW, pid).keys()];

describe('a drawing', () => {
	it('is noted while it is under way, by what tells it and its process from others', () => {
		const folder = join(aFolder(), 'not made yet');
		const drawn = noted('<svg/>', { folder, pid, owner }, () => readdirSync(folder));
		expect(drawn).toEqual([`${drawingOf('<svg/>')}.${pid}`]);
		expect(readdirSync(folder)).toEqual([]);
	});

	it('that fails leaves no note', () => {
		const folder = aFolder();
		const failing = () => {
			throw new Error('no SVG');
		};
		expect(() => noted('<svg/>', { folder, pid, owner }, failing)).toThrow('no SVG');
		expect(readdirSync(folder)).toEqual([]);
	});

	it('is drawn where no note can be written, or none is to be', () => {
		const file = join(aFolder(), 'file');
		writeFileSync(file, '');
		expect(noted('<svg/>', { folder: file, pid, owner }, () => 'drawn')).toBe('drawn');
		expect(noted('<svg/>', undefined, () => 'drawn')).toBe('drawn');
	});
});

describe('a drawing that may have ended a process', () => {
	it('is one of which there is a note, whatever stands in it', () => {
		const folder = aFolder();
		const left = ['{}', '', 'no JSON', JSON.stringify({ where: 'another', pid, since: '1' })].map((text, index) =>
			leave(folder, `<svg>${index}</svg>`, { text }),
		);
		expect(new Set(found(folder))).toEqual(new Set(left));
		expect(found(join(folder, 'not there'))).toEqual([]);
	});

	it('is none that another process is drawing right now', () => {
		const folder = aFolder();
		leave(folder, '<svg/>', { text: owner });
		expect(found(folder)).toEqual([]);
	});

	it('is avoided for a day; then its note is gone', () => {
		const folder = aFolder();
		const left = leave(folder, '<svg/>', { agoMs: 23 * HOUR_MS });
		leave(folder, '<svg>older</svg>', { agoMs: 25 * HOUR_MS });
		writeFileSync(join(folder, 'README'), 'of somebody else');
		expect(found(folder)).toEqual([left]);
		expect(readdirSync(folder).toSorted()).toEqual([`${left}.1`, 'README'].toSorted());
	});

	it('is none of a process that ends in good order', () => {
		const folder = aFolder();
		leave(folder, '<svg/>', { by: pid, text: 'this one' });
		const others = [
			leave(folder, '<svg>other</svg>', { by: pid + 1 }),
			leave(folder, '<svg>of an earlier one with its number</svg>', { by: pid }),
		];
		dropNotes(folder, { pid, owner: 'this one' });
		expect(found(folder).toSorted()).toEqual(others.toSorted());
	});
});
