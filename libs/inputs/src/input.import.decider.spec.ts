import { given } from '@gensvar/kernel/testing';
import { BOARD, EMIL, inputReceived, STREETS } from '../testing';
import { inputDecider } from './input.decider';
import type { ImportInputBody } from './input.commands';
import { ActivityNoted, InputAcknowledged, InputAssigned, InputClosed } from './input.events';

const origin = { origin: 'import' } as const;
const start = '2011-10-11T11:42:22.688Z';
const history: ImportInputBody = {
  type: 'ImportInput',
  kind: 'enquiry',
  channel: 'web',
  sender: 'named',
  reachable: true,
  body: BOARD,
  unit: STREETS,
  officer: EMIL,
  occurredAt: '2011-10-11 13:42:22.688+02:00'.replace(' ', 'T'),
  source: 'invented-log',
  externalKey: 'case-1',
  sourceDeadline: '2011-12-06',
  rows: [
    { what: 'noted', activity: 'Confirmation of receipt', group: 'EMPTY', occurredAt: '2011-10-11T11:45:40.276Z' },
    { what: 'acknowledged', mode: 'letter', occurredAt: '2011-10-12T08:00:00Z' },
    { what: 'noted', activity: 'T04', resource: 'Resource10', occurredAt: '2011-10-12T08:00:00Z' },
    { what: 'noted', activity: 'T02', occurredAt: '2011-10-12T06:26:25.398Z' },
  ],
  closedAt: '2011-10-12T08:00:00Z',
};

const received = (flags: string[] = []) =>
  inputReceived(
    {
      kind: 'enquiry',
      contact: undefined,
      subject: undefined,
      text: undefined,
      flags,
      deemedArrivalDate: '2011-10-11',
      source: 'invented-log',
      externalKey: 'case-1',
      sourceDeadline: '2011-12-06',
    },
    start,
  );
const assigned = InputAssigned.of({ unit: STREETS, officer: EMIL }, start);
const t04 = ActivityNoted.of({ activity: 'T04', resource: 'Resource10' }, '2011-10-12T08:00:00.000Z');
const closed = (at: string) => InputClosed.of({ reason: 'imported' }, at);

describe('ImportInput', () => {
  it('records receipt, assigned, the rest by time, ties in the source’s order, closing last among equals', () =>
    given(inputDecider)
      .when(history, origin)
      .then(
        received(),
        assigned,
        ActivityNoted.of({ activity: 'Confirmation of receipt', group: 'EMPTY' }, '2011-10-11T11:45:40.276Z'),
        ActivityNoted.of({ activity: 'T02' }, '2011-10-12T06:26:25.398Z'),
        InputAcknowledged.of({ mode: 'letter' }, '2011-10-12T08:00:00.000Z'),
        t04,
        closed('2011-10-12T08:00:00.000Z'),
      ));

  it('refuses no order in time: it marks the input', () => {
    const row = { what: 'noted', activity: 'T04', resource: 'Resource10', occurredAt: '2011-10-12T08:00:00Z' } as const;
    const early = { what: 'acknowledged', mode: 'letter', occurredAt: '2011-10-01T08:00:00Z' } as const;
    given(inputDecider)
      .when({ ...history, rows: [row, early], closedAt: '2011-10-02T08:00:00Z' }, origin)
      .then(
        received(['importedBeforeReceipt', 'importedAfterClosing', 'importedClosedBeforeReceipt']),
        assigned,
        InputAcknowledged.of({ mode: 'letter' }, '2011-10-01T08:00:00.000Z'),
        closed('2011-10-02T08:00:00.000Z'),
        t04,
      );
  });

  it('marks nothing that happened at the very moment of receipt or closing', () =>
    given(inputDecider)
      .when(
        { ...history, rows: [{ what: 'acknowledged', mode: 'letter', occurredAt: start }], closedAt: start },
        origin,
      )
      .then(received(), assigned, InputAcknowledged.of({ mode: 'letter' }, start), closed(start)));

  it('records a case without officer and end', () =>
    given(inputDecider)
      .when({ ...history, officer: undefined, rows: [], closedAt: undefined }, origin)
      .then(received()));

  it('refuses the future, what is no date, and another origin', () => {
    given(inputDecider)
      .when({ ...history, closedAt: '2026-03-03' }, origin)
      .refused('inputs.in-future');
    given(inputDecider)
      .when({ ...history, occurredAt: 'EMPTY' }, origin)
      .refused('inputs.not-a-date');
    given(inputDecider).when(history).refused('inputs.not-an-import');
  });

  it('said twice: once', () => given(inputDecider, received(), assigned).when(history, origin).then());

  it('refuses another case under the same id', () =>
    given(inputDecider, received())
      .when({ ...history, externalKey: 'case-2' }, origin)
      .refused('inputs.already-received'));
});
