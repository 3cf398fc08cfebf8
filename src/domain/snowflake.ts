import * as z from 'zod';

/** A Discord id: a number that grows with time, as text. */
export const Snowflake = z.string().regex(/^\d{1,20}$/);
