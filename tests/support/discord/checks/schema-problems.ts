import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core';
import { type Problem, required } from './problem.js';

/**
 * A body checked by Discord's own schema: what Discord reads of it, when it reads it at all, and what is wrong,
 * unknown fields included. `ignored` are fields that may stand there though the schema lacks them.
 */
export function checkSchema<T>(
	schema: $ZodType<T>,
	body: unknown,
	ignored: readonly string[] = [],
): { data?: T; problems: Problem[] } {
	const result = safeParse(schema, body);
	if (!result.success) return { problems: result.error.issues.flatMap((issue) => issueProblems(issue, body, [])) };
	const problems = unknownFields(body, result.data, []).filter(({ path }) => !ignored.includes(path.join('.')));
	return { data: result.data, problems };
}

function issueProblems(issue: $ZodIssue, body: unknown, above: PropertyKey[]): Problem[] {
	const path = [...above, ...issue.path];
	if (issue.code === 'invalid_union' && issue.errors.length > 0) {
		const [nearest] = [...issue.errors].sort((one, other) => distance(one) - distance(other));
		return (nearest ?? []).flatMap((inner) => issueProblems(inner, body, path));
	}
	if (issue.code === 'too_big') {
		const message = `Must be ${issue.maximum} or fewer in length.`;
		return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message }];
	}
	if (valueAt(body, path) === undefined) return [required(path)];
	if (issue.code === 'too_small') {
		return [{ path, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` }];
	}
	return [{ path, code: 'BASE_TYPE_CONVERT', message: issue.message }];
}

/** Of a union's branches the nearest is the one of the right kind and `type` that has the fewest issues. */
function distance(issues: $ZodIssue[]): number {
	const isOtherType = issues.some(({ path }) => path.length === 0 || (path.length === 1 && path[0] === 'type'));
	return issues.length + (isOtherType ? 1_000 : 0);
}

function valueAt(body: unknown, path: PropertyKey[]): unknown {
	let value = body;
	for (const key of path) value = isRecord(value) ? value[String(key)] : undefined;
	return value;
}

/** Fields of `sent` that parsing dropped, since the schema does not know them. */
function unknownFields(sent: unknown, known: unknown, path: PropertyKey[]): Problem[] {
	if (!isRecord(sent) || !isRecord(known)) return [];
	return Object.entries(sent).flatMap(([key, value]) => {
		const here = [...path, key];
		if (key in known) return unknownFields(value, known[key], here);
		return [{ path: here, code: 'UNKNOWN_FIELD', message: 'Discord does not know this field.', tolerated: true }];
	});
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
