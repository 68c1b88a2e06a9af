import { APPEND_CALLS, APPENDS, COMMANDS, REACTIONS } from '@gensvar/kernel';
import { Counter, Histogram, type Registry } from 'prom-client';
import { failureOf, outcomeOf } from './outcome';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Counts commands, appends, and what views and processes do about them, in this process.
 * @returns what ends it
 */
export function countSteps(registry: Registry): () => void {
  const registers = [registry];
  const ends = [...countCommands(registers), ...countAppends(registers), ...countReactions(registers)];
  return () => ends.forEach((end) => end());
}

function countCommands(registers: Registry[]): (() => void)[] {
  const commands = new Counter({
    name: 'gensvar_commands_total',
    help: 'Commands by how they ended: appended; nothing (it was so already); repeated (the same key again); else why they were refused or failed',
    labelNames: ['module', 'command', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'gensvar_command_duration_seconds',
    help: 'Time from a command to what came of it: reading its stream, deciding, appending',
    labelNames: ['module'],
    buckets: SECONDS,
    registers,
  });
  return [
    COMMANDS.onEnd((step) => {
      const { module, command } = step.facts;
      commands.inc({ module, command, outcome: outcomeOf(step) });
      seconds.observe({ module }, step.milliseconds / 1000);
    }),
  ];
}

function countAppends(registers: Registry[]): (() => void)[] {
  const events = new Counter({
    name: 'gensvar_appended_events_total',
    help: 'Events stored',
    labelNames: ['module'],
    registers,
  });
  const failures = new Counter({
    name: 'gensvar_append_failures_total',
    help: 'Appends that were not stored, by why; conflict: somebody else wrote the stream, and the command is decided anew',
    labelNames: ['module', 'reason'],
    registers,
  });
  const seconds = new Histogram({
    name: 'gensvar_append_duration_seconds',
    help: 'Time from an append to its being stored, waiting for the call in flight included',
    buckets: SECONDS,
    registers,
  });
  const group = new Histogram({
    name: 'gensvar_append_group_size',
    help: 'Appends that went to the database in one call',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers,
  });
  return [
    APPENDS.onEnd(({ facts: { module, events: count }, error, milliseconds }) => {
      if (error === undefined) events.inc({ module }, count);
      else failures.inc({ module, reason: failureOf(error) });
      seconds.observe(milliseconds / 1000);
    }),
    APPEND_CALLS.onEnd(({ facts }) => group.observe(facts.appends)),
  ];
}

function countReactions(registers: Registry[]): (() => void)[] {
  const events = new Counter({
    name: 'gensvar_view_events_total',
    help: 'Events that a view or process has handled as they came; rebuilds are not counted',
    labelNames: ['view'],
    registers,
  });
  const failures = new Counter({
    name: 'gensvar_view_failures_total',
    help: 'Batches of a view, or events of a process, that failed and come again, or parked their organisation',
    labelNames: ['view', 'reason'],
    registers,
  });
  const seconds = new Histogram({
    name: 'gensvar_view_batch_duration_seconds',
    help: 'Time that a view needs for a batch of new events, or a process for an event',
    labelNames: ['view'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers,
  });
  return [
    REACTIONS.onEnd(({ facts: { name: view, events: count }, error, milliseconds }) => {
      if (error === undefined) events.inc({ view }, count);
      else failures.inc({ view, reason: failureOf(error) });
      seconds.observe({ view }, milliseconds / 1000);
    }),
  ];
}
