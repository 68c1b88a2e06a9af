import { fieldOf, type Placed } from '../facts/history';

/** A seat of a group: the field of an appointment that names it (`seat` or `role`), its name, and how many of it. */
export interface Seat {
  readonly key: 'seat' | 'role';
  readonly name: string;
  readonly count: number;
}

/** An appointment, and the fact that ended it by now. */
export interface Appointment {
  readonly placed: Placed;
  readonly ended: Placed | null;
}

/** A time in which seats were empty: from the fact that emptied one (null: the beginning) to the one that filled the last. */
export interface Gap {
  readonly from: Placed | null;
  readonly to: Placed | null;
}

/** Appointments that fill a seat, as many as it takes. */
export function filling(seats: readonly Seat[], held: readonly Appointment[]): readonly Placed[] {
  const filled = seats.flatMap((seat) => holders(seat, held).slice(0, seat.count));
  return filled.map(({ placed }) => placed).sort((a, b) => a.i - b.i);
}

/** Names of the empty seats, each as often as it is empty. */
export function emptySeats(seats: readonly Seat[], held: readonly Appointment[]): readonly string[] {
  return seats.flatMap((seat) =>
    Array.from({ length: Math.max(0, seat.count - holders(seat, held).length) }, () => seat.name),
  );
}

function holders({ key, name }: Seat, held: readonly Appointment[]): readonly Appointment[] {
  return held.filter(({ placed }) => fieldOf(placed, key) === name);
}

/** Those in force at an instant, whatever ended later. */
export function heldAt(appointments: readonly Appointment[], ms: number): readonly Appointment[] {
  return appointments.filter(({ placed, ended }) => placed.ms <= ms && (!ended || ended.ms > ms));
}

/** Every gap up to now, in order. Who is replaced at the same instant leaves none. */
export function gapsOf(seats: readonly Seat[], appointments: readonly Appointment[]): readonly Gap[] {
  const changes = appointments.flatMap(({ placed, ended }) => (ended ? [placed, ended] : [placed]));
  changes.sort((a, b) => a.i - b.i);
  const gaps: Gap[] = [{ from: null, to: null }];
  changes.forEach((change, n) => {
    if (changes[n + 1]?.ms === change.ms) return;
    const isComplete = emptySeats(seats, heldAt(appointments, change.ms)).length === 0;
    const last = gaps.at(-1)!;
    if (isComplete && !last.to) gaps[gaps.length - 1] = { from: last.from, to: change };
    if (!isComplete && last.to) gaps.push({ from: change, to: null });
  });
  return gaps;
}
