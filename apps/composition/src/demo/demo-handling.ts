import {
  AcknowledgeInputBody,
  AskClarificationBody,
  AssignInputBody,
  DeliverInputBody,
  DivertInputBody,
  ForwardInputBody,
  GiveNoticeBody,
  type InputCommand,
  MergeInputBody,
  RecordClarificationBody,
  RecordReminderBody,
  ReferInputBody,
  SetInputAsideBody,
  SplitInputBody,
  UnmergeInputBody,
  WithdrawInputBody,
} from '@gensvar/inputs';
import { nameBasedId } from '@gensvar/kernel';
import type { DemoClock } from './demo-clock';
import type { DemoInput, DemoStep } from './demo-file';
import { make, modeOf } from './demo-making';
import { type DemoPlaces, personId } from './demo-places';

/** The file's words for other legal orders. */
const REGIMES: readonly [words: string, regime: string][] = [
  ['klagomål i socialtjänst', 'socialCare'],
  ['begäran om allmän handling', 'recordsRequest'],
  ['klagomål på vården', 'healthCare'],
];

/** The commands of one step on the handling side; undefined for a step of another side. */
export function handlingCommands(
  input: DemoInput,
  [, event, details = {}]: DemoStep,
  clock: DemoClock,
  places: DemoPlaces,
): InputCommand[] | undefined {
  const person = (id: unknown) => personId(places.person(String(id)));
  switch (event) {
    case 'ack':
      return [make(AcknowledgeInputBody, { mode: modeOf(details, input) })];
    case 'asg':
      return [make(AssignInputBody, { officer: person(details.to) })];
    case 'ask': {
      const { text, replyBy } = details as { text: string; replyBy?: number };
      const mode = modeOf(details, input);
      const by = replyBy === undefined ? {} : { replyBy: clock.day(replyBy) };
      return [make(AskClarificationBody, { question: questionOf(input, places), text, mode, ...by })];
    }
    case 'clar':
      return [make(RecordClarificationBody, { question: questionOf(input, places) })];
    case 'notice': {
      const { text, expectedBy } = details as { text: string; expectedBy: number };
      const mode = modeOf(details, input);
      return [make(GiveNoticeBody, { reason: text, expectedBy: clock.day(expectedBy), mode })];
    }
    case 'remind':
      return [make(RecordReminderBody, { text: details.text })];
    case 'fwd':
      return [make(ForwardInputBody, { ...placeOf(details.to, input, places), misdirected: details.misdirected })];
    case 'ref': {
      const { authority, misdirected, senderTold, how } = details;
      return [make(ReferInputBody, { authority, misdirected, senderTold, passedOn: true, text: how })];
    }
    case 'div': {
      const regime = REGIMES.find(([words]) => String(details.regime).startsWith(words))![1];
      const to = details.to === undefined ? {} : placeOf(details.to, input, places);
      return [make(DivertInputBody, { regime, senderTold: details.senderTold, secrecyTested: true, ...to })];
    }
    case 'toElected':
      return [make(DeliverInputBody, { seat: person(details.to) })];
    case 'merge':
      return [make(MergeInputBody, { into: places.input(String(details.into)) })];
    case 'unmerge':
      return [make(UnmergeInputBody, { reason: details.reason })];
    case 'split': {
      const parts = (details.into as string[]).map((id) => places.inputNamed(id));
      return [make(SplitInputBody, { parts: parts.map((part) => partOf(part, places)) })];
    }
    case 'withdraw':
      return [make(WithdrawInputBody, { by: details.by, reason: details.reason })];
    case 'setAside':
      return [make(SetInputAsideBody, { reason: details.reason })];
    default:
      return undefined;
  }
}

function placeOf(path: unknown, { org }: DemoInput, places: DemoPlaces) {
  return { toBody: places.body(org, String(path).split('/')[0]!), toUnit: places.unit(org, String(path)) };
}

function partOf({ kind, org, unit, subject }: DemoInput, places: DemoPlaces) {
  return { kind, body: places.body(org, unit.split('/')[0]!), unit: places.unit(org, unit), subject };
}

/** A demo input has one question to its sender at most. */
function questionOf(input: DemoInput, places: DemoPlaces): string {
  return nameBasedId(places.input(input.id), 'question');
}
