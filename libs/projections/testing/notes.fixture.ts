import { declareEvent, EventCatalogue, personal, type EventOf } from '@gensvar/kernel';
import { Column, Index } from 'typeorm';
import { z } from 'zod';
import { InstantColumn, rowView, ViewEntity, ViewRow } from '../src';

/** A small invented module for the specs of this lib: notes that are written, marked and thrown away. */
export const NoteWritten = declareEvent(
  'notes.NoteWritten.v1',
  z.object({ title: z.string(), text: personal('content', z.string()) }),
);
export const NoteMarked = declareEvent('notes.NoteMarked.v1', z.object({ mark: z.string() }));
export const NoteThrown = declareEvent('notes.NoteThrown.v1', z.object({}));
export type NoteEvent = EventOf<typeof NoteWritten> | EventOf<typeof NoteMarked> | EventOf<typeof NoteThrown>;

export const NOTES = new EventCatalogue([NoteWritten, NoteMarked, NoteThrown]);

@ViewEntity('notes_list_v1')
@Index(['organisation', 'markCount'])
export class NoteRow extends ViewRow {
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', array: true })
  marks!: string[];

  @Column({ name: 'mark_count', type: 'integer' })
  markCount!: number;

  @InstantColumn({ name: 'written_at' })
  writtenAt!: string;

  @Column({ name: 'last', type: 'jsonb', nullable: true })
  last!: { readonly mark: string; readonly revision: number } | null;
}

/** Marks that make the fold fail while it is in here: a fault that can be put in and mended. */
export const poison = new Set<string>();

export const notesList = rowView<NoteRow, NoteEvent>({
  name: 'notes.list.v1',
  entity: NoteRow,
  events: [NoteWritten, NoteMarked, NoteThrown],
  key: (event) => event.stream.slice(-36),
  evolve(row, event) {
    switch (event.type) {
      case 'notes.NoteWritten.v1':
        return {
          organisation: event.organisation,
          id: event.stream.slice(-36),
          title: event.data.title,
          marks: [],
          markCount: 0,
          writtenAt: event.occurredAt,
          last: null,
        };
      case 'notes.NoteMarked.v1': {
        if (poison.has(event.data.mark)) throw new Error(`cannot fold ${event.data.mark}`);
        const { mark } = event.data;
        return (
          row && {
            ...row,
            marks: [...row.marks, mark],
            markCount: row.markCount + 1,
            last: { mark, revision: event.revision },
          }
        );
      }
      case 'notes.NoteThrown.v1':
        return undefined;
      default:
        return event satisfies never;
    }
  },
});
