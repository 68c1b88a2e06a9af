import { dialogueFacts } from '@gensvar/dialogues';
import { channelFacts, inputFacts } from '@gensvar/inputs';
import {
  type BoundRule,
  Calendar,
  catalogueOf,
  evaluate,
  type Fact,
  History,
  shippedPacks,
  SWEDISH_CALENDAR,
  timeline,
} from '@gensvar/policy';
import { type Bench, median } from './bench';

const DAY = 86_400_000;
const FIRST = Date.UTC(2024, 0, 8, 7);

/** What both shipped packs owe, with every number decided. */
function allRules(): BoundRule[] {
  const catalogue = catalogueOf([inputFacts, channelFacts, dialogueFacts]);
  return shippedPacks(catalogue).flatMap((pack) => {
    const settings = [
      { name: 'acknowledgeWithinWorkingDays', value: 2 },
      { name: 'noticeWithinWorkingDays', value: 5 },
      { name: 'answerWithinWorkingDays', value: 10 },
      { name: 'answerWithinWorkingDays', kind: 'praise', value: 'none' },
      { name: 'handleWithinWorkingDays', value: 10 },
      { name: 'forwardWithinWorkingDays', value: 1 },
      { name: 'feedbackWithin', value: { workingDays: 10 } },
      { name: 'maxPause', value: { workingDays: 20 } },
    ].filter(({ name }) => name in pack.parameters);
    return pack.rules
      .filter((rule) => rule.subject === 'input')
      .map((rule): BoundRule => ({
        rule,
        parameters: { declared: pack.parameters, settings },
        catalogue,
        organisation: 'invented',
      }));
  });
}

/** Six facts of one input: received, acknowledged, assigned, a question, its reply, and an answer, in time or late. */
function factsOf(n: number): Fact[] {
  const received = FIRST + (n % 700) * DAY + (n % 480) * 60_000;
  const fact = (name: string, days: number, fields: Record<string, unknown>, filled: string[] = []): Fact => {
    const at = new Date(received + days * DAY).toISOString();
    return {
      name,
      eventId: `${n} ${name}`,
      subject: { type: 'input', id: `${n}` },
      occurredAt: at,
      recordedAt: at,
      order: days,
      origin: 'live',
      actor: { role: 'officer', body: null },
      fields,
      filled,
    };
  };
  const kind = n % 9 === 0 ? 'praise' : 'complaint';
  const answer = { stance: 'accepted', by: 'official', mode: 'letter', nextStep: 'none', covers: [1] };
  return [
    fact('input.received', 0, { kind, channel: 'web', unit: 'u1', body: 'b1', reachable: n % 7 !== 0, parts: 1 }),
    fact('input.acknowledged', n % 3, { mode: 'letter', number: `${n}` }),
    fact('input.assigned', (n % 3) + 1, { unit: 'u2', officer: 'o1' }),
    fact('clarification.asked', (n % 3) + 2, { question: 'q' }, ['text']),
    fact('clarification.given', (n % 3) + 4, { question: 'q' }, ['text']),
    fact('answer.given', (n % 20) + 7, answer, ['reasons', 'contact']),
  ];
}

/** By processor time: on one core, whatever else the machine does meanwhile. */
function inputsPerSecond(lives: readonly Fact[][], judgeOne: (facts: Fact[]) => void): number {
  const start = process.cpuUsage();
  for (const facts of lives) judgeOne(facts);
  const { user, system } = process.cpuUsage(start);
  return (lives.length * 1_000_000) / (user + system);
}

/** Figures of the pure evaluator, on one core; the medians of the rounds. */
export interface PureFigures {
  /** All obligations of an input with six facts and their states now. Floor: 20,000. */
  readonly inputsPerSecond: number;
  /** The same through time: what the obligations view stores of an input. */
  readonly timelinesPerSecond: number;
  /** Time for ten times as many inputs ÷ time. Ceiling: 11. */
  readonly tenfoldTime: number;
  readonly rules: number;
}

/** Nothing but judging is timed: the facts are made before, as a projector would hold them. */
export function evaluatePure(rounds: number, inputs = 10_000): PureFigures {
  const rules = allRules();
  const calendar = new Calendar(SWEDISH_CALENDAR);
  const now = FIRST + 400 * DAY;
  const many = Array.from({ length: 10 * inputs }, (_, n) => factsOf(n));
  const few = many.slice(0, inputs);
  const state = (facts: Fact[]): void => void evaluate(rules, facts, calendar, now);
  const line = (facts: Fact[]): void => void timeline(rules, new History(facts), calendar);
  for (const warm of [state, line]) inputsPerSecond(few, warm);
  const figures = Array.from({ length: rounds }, () => {
    const small = inputsPerSecond(few, state);
    const large = inputsPerSecond(many, state);
    return { large, lines: inputsPerSecond(few, line), tenfold: (10 * small) / large };
  });
  return {
    inputsPerSecond: Math.round(median(figures.map(({ large }) => large))),
    timelinesPerSecond: Math.round(median(figures.map(({ lines }) => lines))),
    tenfoldTime: Number(median(figures.map(({ tenfold }) => tenfold)).toFixed(2)),
    rules: rules.length,
  };
}

/** Ratio: inputs a second ÷ the 20,000 that are asked for. It needs no server. */
export const evaluateBench: Bench = {
  name: 'evaluate',
  run({ rounds }) {
    const figures = evaluatePure(rounds);
    return Promise.resolve({ ratio: figures.inputsPerSecond / FLOOR, rounds, detail: { ...figures } });
  },
};

const FLOOR = 20_000;
