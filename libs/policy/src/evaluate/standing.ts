import { dayText, lastMomentOf, localDayNumberOf } from '@gensvar/kernel';
import type { Placed } from '../facts/history';
import type { Completeness } from './completeness';
import type { Judged } from './duty';
import { standingOf } from './evidence';
import type { Member } from './member-set';
import type { Matcher } from './pattern';
import type { Scope } from './scope';
import { settle } from './settle';
import { witness } from './witnesses';

/**
 * What must be there all the time. While it is, it is met; a time without it is due at the end of its first day, and each
 * such time is judged by itself: what comes back is met again. Nothing is written per day.
 */
export function judgeStanding(
  { circumstances, members }: Completeness,
  { name, joined }: Member,
  scope: Scope,
  from: number,
): Judged {
  const since = Math.max(from, joined?.ms ?? from);
  const basis = { occurrence: name, since, opened: joined ? [witness(joined, 'trigger')] : [] };
  const { there, ended } = lived(members.each(name), scope);
  const { standing, voids } = standingOf(there, circumstances, scope);
  const held = standing[0];
  if (held) {
    const met = { at: held.ms, due: held.ms };
    return settle(circumstances, scope, { ...basis, due: null, met, pieces: [held], steps: [] });
  }
  const ends = [...ended, ...voids];
  const last = ends.reduce<Placed | null>((latest, end) => (latest && latest.i > end.i ? latest : end), null);
  const begins = Math.max(since, last?.ms ?? since);
  const day = localDayNumberOf(begins);
  return settle(circumstances, scope, {
    ...basis,
    opened: last ? [...basis.opened, witness(last, 'ended')] : basis.opened,
    due: lastMomentOf(day),
    missing: [name],
    steps: [{ start: dayText(day) }],
  });
}

/** What is there by now, and the facts by which what was there ended. */
function lived(matcher: Matcher, scope: Scope): { there: Placed[]; ended: Placed[] } {
  const there: Placed[] = [];
  const ended: Placed[] = [];
  for (const placed of scope.history.facts) {
    if (placed.i >= scope.count) break;
    if (!matcher.names.has(placed.fact.name) || !matcher.matches(placed, scope)) continue;
    const end = matcher.undoneBy(placed, scope);
    if (end) ended.push(end);
    else there.push(placed);
  }
  return { there, ended };
}
