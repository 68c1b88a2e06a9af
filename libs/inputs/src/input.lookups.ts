import type { CommandRunner } from '@gensvar/event-store';
import type { OrganisationDirectory } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';
import type { ReceiptBody } from './input.commands';
import { inputDecider } from './input.decider';
import { received, type ReceivedInput } from './input.state';

/**
 * The body that has it: its unit's, else the one named, else the executive board, whose letter box is everybody's
 * (JO 3026-2019). @throws DomainError `identity.unknown-unit`, `identity.unknown-body`, `inputs.unit-of-other-body`
 */
export async function place<Receipt extends Pick<ReceiptBody, 'body' | 'unit' | 'addresseeBody'>>(
  directory: OrganisationDirectory,
  organisation: string,
  receipt: Receipt,
): Promise<Receipt & { readonly body: string }> {
  if (receipt.addresseeBody !== undefined) await directory.body(organisation, receipt.addresseeBody);
  if (receipt.unit === undefined) {
    const found =
      receipt.body === undefined ? directory.executiveBoard(organisation) : directory.body(organisation, receipt.body);
    return { ...receipt, body: (await found).body };
  }
  const unit = await directory.unit(organisation, receipt.unit);
  if (receipt.body === undefined || receipt.body === unit.body) return { ...receipt, body: unit.body };
  throw new DomainError(
    'inputs.unit-of-other-body',
    `${unit.name} belongs to another body. Name that body, or leave it out.`,
  );
}

/** An input that a command names beside its own. @throws DomainError `inputs.unknown-input` */
export async function named(runner: CommandRunner, organisation: string, id: string): Promise<ReceivedInput> {
  const found = await runner.load(inputDecider, organisation, id);
  if (found) return received(found.state);
  throw new DomainError('inputs.unknown-input', `There is no input ${id}. Check the id.`);
}
