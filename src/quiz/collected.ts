import * as z from 'zod';
import { DepartmentId } from '../domain/department.js';
import { Snowflake } from '../domain/snowflake.js';
import type { Question } from './question.js';

/** The departments somebody has collected, each by a right answer about it, in the order they were collected. */
export const Collected = z.strictObject({
	version: z.literal(1),
	person: Snowflake,
	departments: z.array(DepartmentId).max(100),
});
export type Collected = z.infer<typeof Collected>;

/** The department that a question is about, or that is its answer. */
export function departmentOf({
	subject,
	options,
	answer,
}: Pick<Question, 'subject' | 'options' | 'answer'>): DepartmentId | undefined {
	const right = options[answer];
	return right?.type === 'department' ? right.department : subject.department;
}

/** Adds the departments of correctly answered questions; idempotent. */
export function collect(
	before: Collected | undefined,
	person: string,
	questions: readonly Pick<Question, 'subject' | 'options' | 'answer'>[],
): Collected | undefined {
	const had = before?.departments ?? [];
	const departments = [...new Set([...had, ...questions.flatMap((question) => departmentOf(question) ?? [])])];
	return departments.length === had.length ? before : { version: 1, person, departments };
}
