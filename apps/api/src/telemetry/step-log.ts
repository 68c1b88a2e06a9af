import { Logger } from '@nestjs/common';
import { COMMANDS, REACTIONS } from '@gensvar/kernel';
import { outcomeOf, failureOf } from './outcome';

/**
 * A line at level debug for each command, and for what views and processes do about its events: ids, types and counts, which
 * `requestId` ties to the request's line and to the events.
 * @returns what ends it
 */
export function logSteps(): () => void {
  const commands = new Logger('Commands');
  const reactions = new Logger('Views');
  const ends = [
    COMMANDS.onEnd((step) => {
      const { module, command, organisation, object, correlation: requestId, causation } = step.facts;
      const { revision, position } = step.result ?? {};
      const ms = Math.round(step.milliseconds);
      const said = { requestId, causation, module, command, organisation, object, outcome: outcomeOf(step) };
      commands.debug({ ...said, revision, position, ms }, 'command');
    }),
    REACTIONS.onEnd(({ facts: { kind, name, events, position, correlations }, error, milliseconds }) => {
      const failure = error === undefined ? undefined : failureOf(error);
      const said = { [kind]: name, events, position, requestIds: correlations, failure };
      reactions.debug({ ...said, ms: Math.round(milliseconds) }, kind);
    }),
  ];
  return () => ends.forEach((end) => end());
}
