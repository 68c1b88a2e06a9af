import type { CommandResult, CommandRunner, Invocation } from '@gensvar/event-store';
import { DomainError, type Decider, type DomainEvent } from '@gensvar/kernel';

/** For an object whose id is known before it exists: its first command makes it, whoever comes first. */
export async function createOrUpdate<S, C, E extends DomainEvent>(
  runner: CommandRunner,
  decider: Decider<S, C, E>,
  id: string,
  command: C,
  invocation: Invocation,
): Promise<CommandResult> {
  const exists = await runner.load(decider, invocation.organisation, id);
  if (exists) return runner.update(decider, id, command, invocation);
  try {
    return await runner.create(decider, command, invocation, id);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === `${decider.module}.exists`)) throw error;
    return runner.update(decider, id, command, invocation);
  }
}
