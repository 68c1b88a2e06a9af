import { lastMomentOf } from '@gensvar/kernel';
import { type Due, dueOf, type Pause, type Period } from '../calendar/period';
import type { Placed } from '../facts/history';
import { isBefore, isFrom } from './moment';
import { matching } from './pattern';
import type { Duty } from './reckoning';

/** Times in which a duty waited for the sender, none overlapping another. */
export interface Pauses {
  /** In order; where one is open, also those that are part of it. */
  readonly closed: readonly Pause[];
  /** The question it waits for now, and the day on which that ends by itself. */
  readonly open: { readonly from: Placed; readonly limit: number | null } | null;
  readonly questions: readonly Placed[];
  /** Replies, or what was given while a question was open. */
  readonly ended: readonly Placed[];
}

/** A question after the due day cures nothing, nor one after the answer. */
export function pausesOf(duty: Duty, dueWith: (pauses: readonly Pause[]) => Due, max: Period | null): Pauses {
  const { compiled, scope, start, evidence, calendar, at } = duty;
  const answered = evidence.complete ? evidence.pieces.at(-1)! : null;
  const closed: Pause[] = [];
  const questions: Placed[] = [];
  const ended = new Set<Placed>();
  let open: Placed | null = null;
  let openUntil: number | null = null;
  for (const question of matching(compiled.pauseFrom!, scope)) {
    if (!isFrom(question, start)) continue;
    if (answered && isBefore(answered, question)) break;
    if (!open && dueWith(closed).day < question.day) break;
    questions.push(question);
    const limit = max && dueOf(max, question.day, question.ms, [], calendar).day;
    const end = endOf(question, duty);
    if (end && (limit === null || end.day <= limit)) {
      close(closed, question.day, end.day);
      ended.add(end);
    } else if (limit !== null && at > lastMomentOf(limit)) {
      close(closed, question.day, limit);
    } else {
      open ??= question;
      openUntil = limit;
    }
  }
  const since = open && beginning(open, closed, questions);
  return {
    closed,
    open: since && { from: since, limit: openUntil },
    questions,
    ended: [...ended],
  };
}

/** Questions overlap without counting twice. */
function close(closed: Pause[], from: number, to: number): void {
  const last = closed.at(-1);
  if (last && from <= last.to) closed[closed.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  else if (to > from) closed.push({ from, to });
}

/** A wait that began with an earlier question, whose reply came while this one was open, began then. */
function beginning(open: Placed, closed: readonly Pause[], questions: readonly Placed[]): Placed {
  const earlier = closed.find((pause) => pause.from <= open.day && open.day <= pause.to);
  return (earlier && questions.find((question) => question.day === earlier.from)) ?? open;
}

/** The first fact that ends the wait for a question: a reply to it, or anything that was given meanwhile. */
function endOf(question: Placed, { compiled, scope, evidence }: Duty): Placed | undefined {
  let end = evidence.given.find((placed) => isBefore(question, placed));
  for (const reply of matching(compiled.pauseUntil!, scope)) {
    if (!answers(reply, question) || isBefore(reply, question) || (end && !isBefore(reply, end))) continue;
    end = reply;
  }
  return end;
}

/** A reply closes the question it names, by its event or by its own id; one that names none closes all before it. */
function answers(reply: Placed, question: Placed): boolean {
  const named = reply.fact.fields.question ?? null;
  return named === null || named === question.fact.eventId || named === question.fact.fields.question;
}
