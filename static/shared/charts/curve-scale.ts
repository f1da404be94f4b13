import { scaleLinear } from '@visx/scale';
import {
  type DiscoveryCurve,
  escapesByDay,
} from '../../../src/domain/aggregate/maturity-curves/discovery-curve';
import type { TrendFrame } from './trend-scale';

/** Where things lie on the discovery curve, in pixels. */
export interface CurveScale {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: number) => number;
  readonly y: (share: number) => number;
  /** Days that are named below the axis. */
  readonly ticks: readonly number[];
}

/** A point of the curve that can be reached and is spoken. */
export interface CurveMark {
  readonly day: number;
  /** Found up to that day. */
  readonly escapes: number;
  /** As a fraction of all past escapes. */
  readonly share: number;
  readonly text: string;
}

const DAYS_TOLD = [0, 7, 14, 30, 60, 90, 180, 365, 730];
/** Room that the name of a day needs. */
const TICK_PX = 72;

export function curveScale(lastDay: number, { width, height, margin }: TrendFrame): CurveScale {
  const [left, right] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
  const x = scaleLinear<number>({ domain: [0, Math.max(1, lastDay)], range: [left, right] });
  const y = scaleLinear<number>({ domain: [0, 1], range: [height - margin.bottom, margin.top] });
  return {
    left,
    right,
    top: margin.top,
    bottom: height - margin.bottom,
    x: (day) => x(day),
    y: (share) => y(share),
    ticks: x.ticks(Math.max(2, Math.floor((right - left) / TICK_PX))).filter(Number.isInteger),
  };
}

/** The last day worth drawing: twice the window, or somewhat behind the suggested one, if escapes came so late. */
export function lastDayOf(curve: DiscoveryCurve, windowDays: number, suggestedDays: number): number {
  const latest = curve.steps.at(-1)?.day ?? 0;
  return Math.max(1, windowDays, Math.min(latest, Math.max(2 * windowDays, Math.ceil(1.25 * suggestedDays))));
}

/** Marks at days that people name, and at the days asked for, each once and in order. */
export function curveMarks(
  curve: DiscoveryCurve,
  days: readonly number[],
  lastDay: number,
  textOf: (day: number) => string,
): readonly CurveMark[] {
  return [...new Set([...DAYS_TOLD, ...days])]
    .filter((day) => day <= lastDay)
    .sort((a, b) => a - b)
    .map((day) => {
      const escapes = escapesByDay(curve, day);
      return { day, escapes, share: escapes / curve.escapes, text: textOf(day) };
    });
}

/** The staircase up to the last day. */
export function curvePath(curve: DiscoveryCurve, scale: CurveScale, lastDay: number): string {
  const steps = curve.steps.filter(({ day }) => day <= lastDay);
  const drawn = steps.map(({ day, escapes }) => `H${scale.x(day)}V${scale.y(escapes / curve.escapes)}`);
  return `M${scale.left},${scale.bottom}${drawn.join('')}H${scale.x(lastDay)}`;
}
