import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, type Actor } from '@gensvar/kernel';
import { given, recorded, recordedBy, testContext } from '@gensvar/kernel/testing';
import { answer, answerGiven, BOARD, EMIL, inputReceived, receipt } from '../../testing';
import type { InputCommand } from '../input.commands';
import { inputDecider } from '../input.decider';
import {
  InputAcknowledged,
  InputForwarded,
  InputRegistered,
  ReminderReceived,
  VerdictReceived,
  type InputEvent,
} from '../input.events';
import { type Input, UNRECEIVED } from '../input.state';
import { refuseOtherBody, SAID_BY } from './acting-body';

const OTHER_BODY = '00000000-0000-4000-8000-0000000000b2';
const THIRD_BODY = '00000000-0000-4000-8000-0000000000b3';
const ours: Actor = { id: EMIL, role: 'officer', body: BOARD };
const theirs: Actor = { id: '00000000-0000-4000-8000-0000000000d2', role: 'registrar', body: OTHER_BODY };
const others: Actor = { id: '00000000-0000-4000-8000-0000000000d3', role: 'officer', body: THIRD_BODY };
const forwarded = InputForwarded.of({ toBody: OTHER_BODY, misdirected: true });
const acknowledge = { type: 'AcknowledgeInput', mode: 'letter' } as const;
const register = { type: 'RegisterInput', way: 'keptInOrder' } as const;

describe('a command on an input', () => {
  it('is its body’s to say', () => {
    given(inputDecider, inputReceived())
      .when(acknowledge, { actor: ours })
      .then(expect.objectContaining({ type: InputAcknowledged.type }) as never);
    given(inputDecider, inputReceived()).when(acknowledge, { actor: theirs }).refused('inputs.held-by-other-body');
    given(inputDecider, inputReceived())
      .when({ ...answer, type: 'AnswerInput' }, { actor: theirs })
      .refused('inputs.held-by-other-body');
  });

  it('goes with the input: after forwarding it is the next body’s', () => {
    given(inputDecider, inputReceived(), forwarded)
      .when(acknowledge, { actor: ours })
      .refused('inputs.held-by-other-body');
    given(inputDecider, inputReceived(), forwarded)
      .when({ ...answer, type: 'AnswerInput' }, { actor: theirs })
      .then(answerGiven());
  });

  it('is never one that takes it from another body', () => {
    given(inputDecider, inputReceived())
      .when({ type: 'ForwardInput', toBody: OTHER_BODY, misdirected: true }, { actor: theirs })
      .refused('inputs.held-by-other-body');
  });

  it('may be the receiver’s, who registers what they received for another body, and nobody else’s', () => {
    const received = recordedBy(inputReceived(), theirs);
    given(inputDecider, received)
      .when(register, { actor: theirs })
      .then(InputRegistered.of({ way: 'keptInOrder' }));
    given(inputDecider, received).when(acknowledge, { actor: theirs }).refused('inputs.held-by-other-body');
    given(inputDecider, received)
      .when(register, { actor: { ...theirs, id: others.id } })
      .refused('inputs.held-by-other-body');
    given(inputDecider, received)
      .when(register, { actor: { ...theirs, body: THIRD_BODY } })
      .refused('inputs.held-by-other-body');
  });

  it('may carry a sender’s word in by any door', () => {
    given(inputDecider, inputReceived())
      .when({ type: 'RecordReminder', channel: 'phone' }, { actor: theirs })
      .then(ReminderReceived.of({ channel: 'phone' }));
    given(inputDecider, inputReceived())
      .when({ type: 'RecordVerdict', value: 'notFixed' }, { actor: theirs })
      .then(VerdictReceived.of({ value: 'notFixed' }));
  });

  it('receives for any body, at the phone and the desk also with what is answered at once', () => {
    const receive = { ...receipt, type: 'ReceiveInput' } as const;
    given(inputDecider).when(receive, { actor: theirs }).then(inputReceived());
    given(inputDecider)
      .when({ type: 'ReceiveAndAnswerInput', receipt, answer }, { actor: theirs })
      .then(inputReceived(), answerGiven({}, receipt.occurredAt));
  });

  it('is free to who holds a role of the whole organisation, and to processes, which act for no body', () => {
    for (const actor of [
      { ...others, role: 'service' },
      { ...others, role: 'admin' },
      { id: EMIL, role: 'service' },
    ]) {
      given(inputDecider, inputReceived())
        .when(acknowledge, { actor })
        .then(expect.objectContaining({ type: InputAcknowledged.type }) as never);
    }
  });

  it('says which body to ask', () => {
    const state = inputDecider.evolve(UNRECEIVED, recorded<InputEvent>(inputReceived(), 0, testContext()));
    expect(refusalOf(acknowledge, state)).toMatchObject({ kind: 'forbidden', extra: { body: BOARD } });
  });
});

describe('docs/access.md', () => {
  it('says of each command who may say it', () => {
    const text = readFileSync(join(__dirname, '../../../../docs/access.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `(\w+)` +\| `(\w+)` +\|/gm)].map(([, command, who]) => [command, who]);
    expect(Object.fromEntries(rows)).toEqual(SAID_BY);
  });
});

function refusalOf(command: InputCommand, state: Input): DomainError | undefined {
  try {
    refuseOtherBody(command, state, theirs);
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
}
