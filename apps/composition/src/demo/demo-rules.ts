/** The file's short names of rules. */
export const DEMO_RULES: Readonly<Record<string, string>> = {
  ack: 'servicelofte.acknowledge',
  notice: 'servicelofte.notice',
  ans: 'servicelofte.answer',
  handle: 'servicelofte.handle',
  fwd: 'servicelofte.forward',
  prom: 'servicelofte.promise',
  L13a: 'lulea-delaktighet.L13a',
};

/** Rules that wait for their events: what the file expects of them comes with those. */
export const WAITING_DEMO_RULES: ReadonlySet<string> = new Set(['L8b', 'L13b']);
