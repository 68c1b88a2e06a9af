import { DomainError } from '@gensvar/kernel';
import type { ReceivedInput } from './input.state';

/** @throws DomainError `inputs.unreachable` */
export function refuseUnreachable({ reachable }: ReceivedInput): void {
  if (reachable) return;
  throw new DomainError(
    'inputs.unreachable',
    'There is no way to the sender, who can be told or asked nothing.',
    'conflict',
  );
}

/** @throws DomainError `inputs.merged` */
export function refuseMerged({ mergedInto }: ReceivedInput): void {
  if (mergedInto === undefined) return;
  throw new DomainError('inputs.merged', `It is answered together with ${mergedInto}. Unmerge it first.`, 'conflict');
}

/**
 * Another body is another authority, with its own secrecy (policy-packs.md, case 7).
 * @param toBody undefined: an authority outside the organisation
 * @throws DomainError `inputs.secrecy-untested`
 */
export function refuseUntested({ receipt, body }: ReceivedInput, toBody: string | undefined, tested?: boolean): void {
  if (toBody === body || tested === true || !receipt.flags.includes('secret')) return;
  throw new DomainError(
    'inputs.secrecy-untested',
    'It is flagged secret, and another body is another authority. Test its secrecy first, and say so in secrecyTested.',
  );
}
