/** The file's short names of rules. */
export const DEMO_RULES: Readonly<Record<string, string>> = {
  ack: 'servicelofte.acknowledge',
  notice: 'servicelofte.notice',
  ans: 'servicelofte.answer',
  handle: 'servicelofte.handle',
  fwd: 'servicelofte.forward',
  prom: 'servicelofte.promise',
  L8b: 'lulea-delaktighet.L8b',
  L13a: 'lulea-delaktighet.L13a',
  L13b: 'lulea-delaktighet.L13b',
};
