/**
 * State of a row of `policy_obligations_v2` (alias `r`) at an instant: the first that holds, as `stateOf` in
 * evaluate/obligation.ts says it of a judgement (policy.md, "Time"). A property test compares the two.
 * @param at an SQL expression of type timestamptz
 */
export function stateSql(at: string): string {
  return `case
    when r.why is not null then r.why
    when r.met_at <= r.met_due then 'met'
    when r.waived_at is not null then 'waived'
    when r.met_at is not null then 'met-late'
    when ${at} > r.due then 'breached'
    when ${at} >= r.at_risk then 'at-risk'
    else 'pending'
  end`;
}

/** Rows whose stretches hold an instant and a position; without a position, those that are known still. */
export function heldSql(at: string, position: string | null): string {
  const known =
    position === null
      ? 'r.known_to is null'
      : `r.known_from collate "C" <= ${position} and (r.known_to is null or r.known_to collate "C" > ${position})`;
  return `${known} and r.valid_from <= ${at} and (r.valid_to is null or r.valid_to > ${at})`;
}
