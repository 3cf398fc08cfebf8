const UNRELEASED = '## Unreleased';

/** The repository cannot be released in its current state; the message says what to fix. */
export class ReleaseError extends Error {
	override readonly name = 'ReleaseError';
}

/**
 * The changelog for a release: the “Unreleased” section becomes the version's, below a new, empty one.
 *
 * @param version Such as `1.2.0`.
 * @param date The day, such as `2026-12-24`.
 * @returns The whole text, and the notes of the new section.
 * @throws {ReleaseError} When nothing is unreleased, or the version has a section already.
 */
export function released(
	changelog: string,
	version: string,
	date: string,
): { readonly text: string; readonly notes: string } {
	const sections = changelog.split(/^(?=## )/m);
	const index = sections.findIndex((section) => section.startsWith(`${UNRELEASED}\n`));
	const notes = sections[index]?.slice(UNRELEASED.length).trim() ?? '';
	if (notes === '') throw new ReleaseError(`CHANGELOG.md has nothing under “${UNRELEASED}”.`);
	if (sections.some((section) => section.startsWith(`## ${version} `))) {
		throw new ReleaseError(`CHANGELOG.md has a section for ${version} already.`);
	}
	const section = `## ${version} – ${date}\n\n${notes}\n`;
	const rest = sections.slice(index + 1);
	const text = [...sections.slice(0, index), `${UNRELEASED}\n\n`, section, ...(rest.length > 0 ? ['\n', ...rest] : [])];
	return { text: text.join(''), notes };
}

/**
 * The version that `wanted` means.
 *
 * @param current Such as `1.2.3`.
 * @param wanted `major`, `minor`, `patch`, or a version.
 * @throws {ReleaseError} When `wanted` is none of these, or not newer than the current version.
 */
export function nextVersion(current: string, wanted: string | undefined): string {
	const now = partsOf(current);
	const [major, minor, patch] = now;
	const steps: Readonly<Record<string, Version>> = {
		major: [major + 1, 0, 0],
		minor: [major, minor + 1, 0],
		patch: [major, minor, patch + 1],
	};
	const next = steps[wanted ?? ''] ?? partsOf(wanted ?? '');
	if (!isNewer(next, now)) throw new ReleaseError(`${next.join('.')} is not newer than ${current}.`);
	return next.join('.');
}

type Version = readonly [major: number, minor: number, patch: number];

function partsOf(version: string): Version {
	const match = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(version);
	if (!match)
		throw new ReleaseError('Say which version: npm run release -- major, minor, patch, or one such as 1.2.3.');
	const [, major, minor, patch] = match.map(Number);
	return [major ?? 0, minor ?? 0, patch ?? 0];
}

function isNewer(next: Version, now: Version): boolean {
	const at = next.findIndex((part, index) => part !== now[index]);
	return at >= 0 && (next[at] ?? 0) > (now[at] ?? 0);
}
