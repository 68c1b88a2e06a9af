import { dayText, localDayNumberOf, startOfDay } from '@gensvar/kernel';
import type { Calendar } from '@gensvar/policy';
import type { DemoMoment } from './demo-file';

/** Places the demo in time: offsets are working days from the day of the load, or from the last working day before it. */
export class DemoClock {
  private readonly dayZero: number;

  /** @param now the load, ISO 8601 instant */
  constructor(
    private readonly now: string,
    private readonly calendar: Calendar,
  ) {
    this.dayZero = calendar.onOrBefore(localDayNumberOf(Date.parse(now)));
  }

  /** The instant of a moment, ISO 8601 in UTC; never later than the load. */
  instant(moment: DemoMoment): string {
    if (typeof moment === 'string') {
      const minutes = Number(/^now-(\d+)m$/.exec(moment)?.[1]);
      return new Date(Date.parse(this.now) - minutes * 60_000).toISOString();
    }
    const [offset, time] = moment;
    const [hour, minute] = time.split(':').map(Number);
    const at = startOfDay(this.dayNumber(offset)) + (hour! * 60 + minute!) * 60_000;
    return new Date(Math.min(at, Date.parse(this.now))).toISOString();
  }

  /** The local day so many working days from day 0. */
  day(offset: number): string {
    return dayText(this.dayNumber(offset));
  }

  private dayNumber(offset: number): number {
    return offset === 0 ? this.dayZero : this.calendar.step(this.dayZero, offset);
  }
}
