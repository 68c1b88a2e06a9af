import type { AppDatabase } from '@gensvar/database';
import type { CommandRunner, EventStore } from '@gensvar/event-store';
import { CarryAnswers, inputsMergedInto, mergesView, ReceiveParts, WeedDrafts } from '@gensvar/inputs';
import type { EventCatalogue, Position } from '@gensvar/kernel';
import type { PrivacySealer } from '@gensvar/privacy';
import type { Process, ViewRunner } from '@gensvar/projections';
import { ViewReach } from './view-reach';

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
  const merges = new ViewReach(needs.views, mergesView.name);
  const mergedInto = async (organisation: string, into: string, position: Position) => {
    await merges.until(organisation, position);
    return inputsMergedInto(app, organisation, into);
  };
  return [new ReceiveParts(needs), new CarryAnswers({ ...needs, mergedInto }), new WeedDrafts(store, sealer)];
}
