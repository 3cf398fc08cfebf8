import type { Confidence } from '../../domain/evidence.js';
import { mark } from '../mark.js';
import { fittingName } from './fitting-name.js';
import type { Svg } from './svg.js';
import { measure, type Spot, type Style, textLine } from './text.js';

/** A name, abbreviated if it does not fit, followed by its sign if it is uncertain. */
export function markedName(name: string, confidence: Confidence, spot: Spot, style: Style, room: number): Svg {
	const sign = mark(confidence);
	return textLine(fittingName(name, style, room - measure(sign, style)) + sign, spot, style);
}

/** The largest size at which a name and its sign fit in full; the smallest if none does. */
export function sizeOfName(name: string, confidence: Confidence, room: number, sizes: readonly number[]): number {
	const fits = (size: number) => measure(name + mark(confidence), { font: 'display', size }) <= room;
	return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}
