import type { Season } from '../../domain/season.js';
import type { Words } from '../../text/words.js';

const stages = ['provincial', 'departmental', 'regional', 'national'] as const;
type DatedStage = (typeof stages)[number];

/** `National Stage from 8 Nov`. */
export function fromText(stage: DatedStage, date: string, year: number, words: Words): string {
	const names = {
		provincial: words.say('season.stage.provincial'),
		departmental: words.say('season.stage.departmental'),
		regional: words.say('season.tab.regional'),
		national: words.say('season.tab.national'),
	} as const satisfies Record<DatedStage, string>;
	const start = words.shortDate(date, year);
	return `${names[stage]} ${words.say(isDay(date) ? 'season.from-day' : 'season.from', { start })}`;
}

/** When each stage after the first began, as far as known; undefined if no date is. */
export function stageDates({ dates, year }: Pick<Season, 'dates' | 'year'>, words: Words): string | undefined {
	const known = stages.flatMap((stage) => {
		const date = dates[stage];
		return date === undefined ? [] : [fromText(stage, date, year, words)];
	});
	return known.length === 0 ? undefined : known.join(' · ');
}

/** Whether a date is exact to the day. */
export function isDay(date: string): boolean {
	return date.length === 'YYYY-MM-DD'.length;
}
