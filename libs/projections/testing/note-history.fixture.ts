import { MemoryEventStore } from '@gensvar/event-store/testing';
import { nameBasedId, type DomainEvent } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { Recorder } from './record';
import { NoteMarked, NOTES, NoteThrown, NoteWritten } from './notes.fixture';

const ORGANISATIONS = ['a', 'b', 'c'].map((name) => nameBasedId('organisation', name));

/** Gives few events at a time, so that there are many commits to be interrupted in. */
class SlowStore extends MemoryEventStore {
  override subscribe(options: Parameters<MemoryEventStore['subscribe']>[0]): ReturnType<MemoryEventStore['subscribe']> {
    return super.subscribe({ ...options, batch: 7 });
  }
}

/** The same history whenever and wherever it is made: 200 notes of three organisations, marked in turn, some thrown away. */
export async function* noteHistory(store: MemoryEventStore, count: number): AsyncGenerator<void> {
  const recorder = new Recorder(store, NOTES, new ClearSealer());
  for (let at = 0; at < count; at++) {
    const note = (at * 7919) % 200;
    const round = Math.floor(at / 200);
    const id = nameBasedId('note', String(note));
    const event: DomainEvent =
      round === 0
        ? NoteWritten.of({ title: `note ${note}`, text: 'text' }, '2026-03-02T08:00:00.000Z')
        : at % 37 === 0
          ? NoteThrown.of({})
          : NoteMarked.of({ mark: `mark ${at}` });
    await recorder.record(ORGANISATIONS[note % 3]!, id, [event]);
    yield;
  }
}

export function slowStore(): MemoryEventStore {
  return new SlowStore({ now: () => '2026-03-02T08:00:00.000Z' });
}
