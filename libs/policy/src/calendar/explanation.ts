import type { LocalDay } from '@gensvar/kernel';
import type { DayOff } from './calendar';

/**
 * One step of the reckoning that gave a due date, as data: stored with the obligation, rendered in explain/render.ts.
 * Days are 'YYYY-MM-DD'; of a period in hours they are instants.
 */
export type Step =
  /** Day 0. */
  | { readonly start: LocalDay }
  /** Day 0 was corrected from one day to another; or the duty runs by another kind from this day on. */
  | { readonly corrected: LocalDay; readonly to: LocalDay }
  | { readonly kind: string; readonly from: LocalDay }
  | { readonly skip: LocalDay; readonly why: DayOff }
  /** The n-th counted day; of calendar periods only the last. */
  | { readonly count: number; readonly date: LocalDay }
  /** Days after `pause` up to and including `to` do not count; `to` null while it is open, and then what can end it. */
  | { readonly pause: LocalDay; readonly to: LocalDay | null; readonly limit?: LocalDay | null }
  | { readonly roll: LocalDay; readonly to: LocalDay; readonly why: DayOff }
  /** A day the subject itself names. */
  | { readonly date: LocalDay }
  /** Before an event of that day or instant; `lead` days or hours before it, and then the last instant in time. */
  | { readonly before: string; readonly lead?: number; readonly latest?: string }
  /** A year, a quarter or a month, first and last day. */
  | { readonly period: string; readonly from: LocalDay; readonly to: LocalDay }
  /** How many there were of how many; about how many and at most how many were meant is information. */
  | { readonly given: number; readonly of: number; readonly nominal?: number; readonly atMost?: number };
