import type { CommandResult } from '@gensvar/event-store';
import { CarryAnswers, InputMerged, ReceiveParts } from '@gensvar/inputs';
import { parseStreamName, streamName } from '@gensvar/kernel';
import type { Process } from '@gensvar/projections';
import type { DemoTarget } from './load-demo';

/**
 * What the processes of inputs do because of a demo command, at once: the next command may need it (a part of a split
 * letter is answered), and a store without views has nobody else to do it. Where they run by themselves as well, they find
 * it done.
 */
export class DemoProcesses {
  private readonly merged = new Map<string, Set<string>>();
  private readonly processes: readonly Process[];

  constructor(private readonly target: DemoTarget) {
    const { runner, store, sealer, words } = target;
    const mergedInto = async (organisation: string, into: string) => [
      ...(this.merged.get(`${organisation} ${into}`) ?? []),
    ];
    const carrying = { runner, store, sealer, catalogue: words.events, mergedInto };
    this.processes = [new ReceiveParts(target), new CarryAnswers(carrying)];
  }

  /** @param key of the command whose events are delivered; a repeated command's are delivered again */
  async follow(organisation: string, { id }: CommandResult, key: string): Promise<void> {
    const { store, words } = this.target;
    for (const stored of await store.readStream(organisation, streamName('inputs', organisation, id))) {
      if (stored.meta.key !== key) continue;
      const event = words.events.read(stored);
      if (event.type === InputMerged.type) this.note(organisation, event.data.into as string, event.stream);
      for (const process of this.processes) if (process.events.has(event.type)) await process.handle(event);
    }
  }

  private note(organisation: string, into: string, stream: string): void {
    const name = `${organisation} ${into}`;
    this.merged.set(name, (this.merged.get(name) ?? new Set()).add(parseStreamName(stream).object));
  }
}
