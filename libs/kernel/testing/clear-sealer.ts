import { Sealer, type Opened, type Sealed, type SealRequest } from '../src/sealer';
import type { StoredEvent } from '../src/envelope';

/** Seals nothing: boxes hold the disclosures as plain JSON, so that specs and benches can look. Never for real data. */
export class ClearSealer extends Sealer {
  override async seal(requests: readonly SealRequest[]): Promise<Sealed[]> {
    return requests.map((request) => ({
      ...(request.personal.length > 0 && {
        pd: {
          content: {
            h: request.subject,
            box: JSON.stringify(Object.fromEntries(request.personal.map((d) => [d.path, d.value]))),
          },
        },
      }),
      sealed: request.personal.map((disclosure) => disclosure.path),
      cm: [],
      salt: '',
    }));
  }

  override async open(events: readonly StoredEvent[]): Promise<Opened[]> {
    return events.map((event) => (event.pd?.content ? (JSON.parse(event.pd.content.box) as Opened) : {}));
  }

  override async digest(canonicalBody: string): Promise<string> {
    return canonicalBody;
  }
}
