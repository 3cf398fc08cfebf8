import type { Confidence } from '../../domain/evidence.js';
import { mark } from '../mark.js';
import type { Svg } from './svg.js';
import { measure, type Spot, type Style, textLine } from './text.js';

/** The size of a warning sign; the raised figures are as large as their name. */
const WARNING = 30;

/** A name, followed by the smaller sign of a fact that is not certain. */
export function markedName(name: string, confidence: Confidence, { x, y }: Spot, style: Style, room: number): Svg {
	const sign = mark(confidence).trim();
	if (sign === '') return textLine(name, { x, y }, style, room);
	const raised = sign !== '⚠';
	const small = { ...style, size: raised ? style.size : WARNING };
	const left = room - measure(sign, small) - 8;
	const end = x + Math.min(measure(name, style), left);
	return textLine(name, { x, y }, style, left) + textLine(sign, { x: end + (raised ? 2 : 8), y }, small);
}
