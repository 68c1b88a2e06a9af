import { isForgotten, localDayOf, parseMoment, type RecordedEvent } from '@gensvar/kernel';
import type { AnswerGiven, InputEvent } from '../input.events';
import { received, unanswered, type Input } from '../input.state';
import { trackingNumber } from '../tracking-number';
import type { SenderView, Told } from './sender-view.schema';

type Of<Type extends InputEvent['type']> = Extract<RecordedEvent<InputEvent>, { type: Type }>;
type Open = Readonly<Record<string, unknown>>;

/**
 * What its sender is shown of an input: what was said to them, and where it stands. No note, no draft, no reason that is
 * only recorded, and nobody's id: who handles it is the authority's own matter, whom to ask stands in the answer.
 * @param history opened where something was said to the sender
 */
export function senderView(id: string, history: readonly RecordedEvent<InputEvent>[], folded: Input): SenderView {
  const input = received(folded);
  const of = <Type extends InputEvent['type']>(type: Type) =>
    history.filter((event): event is Of<Type> => event.type === type);
  const receipt = history[0]!;
  const acknowledged = of('inputs.InputAcknowledged.v1');
  const closed = input.closing && of('inputs.InputClosed.v1').find((event) => event.id === input.closing?.event);
  return {
    number: acknowledged[0]?.data.number ?? trackingNumber(id, receipt.occurredAt),
    kind: input.kind,
    body: input.body,
    arrived: dayOf(input.arrivedAt),
    state:
      input.status === 'open' ? (input.ended ?? (unanswered(input).length === 0 ? 'answered' : 'open')) : input.status,
    acknowledged: acknowledged[0] ? dayOf(acknowledged[0].occurredAt) : null,
    notices: of('inputs.NoticeGiven.v1').map((event) => ({
      on: dayOf(event.occurredAt),
      expectedBy: event.data.expectedBy,
      text: told(event, 'reason'),
    })),
    questions: of('inputs.ClarificationAsked.v1').map((event) => ({
      question: event.data.question,
      on: dayOf(event.occurredAt),
      replyBy: event.data.replyBy ?? null,
      text: told(event, 'text'),
      replied: input.questions.some(({ question, replied }) => question === event.data.question && replied),
    })),
    answers: of('inputs.AnswerGiven.v1').map((event) => ({
      ...answer(event),
      retracted: input.answers.some((one) => one.event === event.id && one.retracted),
    })),
    referrals: of('inputs.InputReferred.v1')
      .filter(({ data }) => data.senderTold)
      .map((event) => ({
        on: dayOf(event.occurredAt),
        authority: event.data.authority,
        text: told(event, 'text'),
      })),
    diversions: of('inputs.InputDiverted.v1')
      .filter(({ data }) => data.senderTold)
      .map((event) => ({ on: dayOf(event.occurredAt), regime: event.data.regime, text: told(event, 'text') })),
    promises: of('inputs.PromiseMade.v1').map((event) => {
      const { promise, due } = event.data;
      const known = input.promises.find((one) => one.promise === promise);
      return {
        promise,
        due,
        text: told(event, 'text'),
        kept: known?.kept === true,
        replacedBy: known?.replacedBy ?? null,
      };
    }),
    // Without a stance nothing was decided that the sender is told of; the reasons are then the authority's own.
    closed: closed
      ? {
          on: dayOf(closed.occurredAt),
          reason: closed.data.reason,
          stance: closed.data.stance ?? null,
          reasons: closed.data.stance === undefined ? null : told(closed, 'reasons'),
        }
      : null,
    verdicts: input.verdicts.map(({ value, occurredAt }) => ({ value, on: dayOf(occurredAt) })),
    reminders: input.reminders.map(dayOf),
  };
}

function answer(event: RecordedEvent<Extract<InputEvent, { type: (typeof AnswerGiven)['type'] }>>) {
  const { stance, mode, by, covers, nextStep, corrects } = event.data;
  return {
    answer: event.id,
    on: dayOf(event.occurredAt),
    ...{ stance, mode, by, covers, nextStep },
    corrects: corrects ?? null,
    reasons: told(event, 'reasons'),
    text: told(event, 'text'),
    nextStepText: told(event, 'nextStepText'),
    contact: told(event, 'contact'),
    correctionNote: told(event, 'correctionNote'),
  };
}

/** Words that were said; null where there were none, `forgotten` where they are erased. */
function told(event: { readonly data: object }, field: string): Told {
  const value = (event.data as Open)[field];
  if (isForgotten(value)) return { forgotten: true };
  return typeof value === 'string' ? value : null;
}

function dayOf(moment: string): string {
  return localDayOf(parseMoment(moment).ms);
}
