import type { AppDatabase } from '@gensvar/database';
import type { CommandRunner, EventStore } from '@gensvar/event-store';
import { CarryAnswers, inputsMergedInto, mergesView, ReceiveParts, WeedDrafts } from '@gensvar/inputs';
import { DomainError, type EventCatalogue, type Position } from '@gensvar/kernel';
import type { PrivacySealer } from '@gensvar/privacy';
import type { Process, ViewRunner } from '@gensvar/projections';

export interface ProcessNeeds {
  readonly runner: CommandRunner;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  readonly sealer: PrivacySealer;
  readonly app: AppDatabase;
  /** The runner that the processes will run in: they wait for views that it brings up, or another does. */
  readonly views: () => ViewRunner;
}

/** What acts on what happened (docs/architecture.md): one line a process. */
export function processesOf(needs: ProcessNeeds): Process[] {
  const { store, sealer, app } = needs;
  const mergedInto = async (organisation: string, into: string, position: Position) => {
    await reach(needs.views(), mergesView.name, organisation, position);
    return inputsMergedInto(app, organisation, into);
  };
  return [new ReceiveParts(needs), new CarryAnswers({ ...needs, mergedInto }), new WeedDrafts(store, sealer)];
}

/**
 * Waits for a view, so that a process decides by all that was recorded before its event.
 * @throws DomainError `projections.behind` (unavailable: the event comes again); `projections.parked` where the view stands
 * still for the organisation: then the process waits for it too, in its own order
 */
async function reach(views: ViewRunner, name: string, organisation: string, position: Position): Promise<void> {
  if (!(await views.waitFor(position, { names: [name] }))) {
    throw new DomainError('projections.behind', `The view ${name} is behind. It is tried again.`, 'unavailable');
  }
  const standing = (await views.status()).find((one) => one.name === name);
  if (!standing?.parked.some((parked) => parked.organisation === organisation)) return;
  throw new DomainError('projections.parked', `The view ${name} stands still for this organisation.`, 'conflict');
}
