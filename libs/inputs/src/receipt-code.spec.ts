import { CommandRunner, NoAdoptions } from '@gensvar/event-store';
import { MemoryEventStore } from '@gensvar/event-store/testing';
import { EventCatalogue, newId, streamName } from '@gensvar/kernel';
import { ClearSealer, testContext } from '@gensvar/kernel/testing';
import { receipt } from '../testing';
import { inputDecider } from './input.decider';
import { INPUT_EVENTS } from './input.events';
import { receiptCodeHash, ReceiptCodes } from './receipt-code';

const { organisation, actor } = testContext();
const asked = { organisation, actor, origin: 'live' as const };
const tracked = { ...receipt, occurredAt: undefined, tracking: true };

class SecretSealer extends ClearSealer {
  constructor(private readonly secret: string) {
    super();
  }
  override async digest(text: string): Promise<string> {
    return `${this.secret} ${text}`;
  }
}

function codesOf(secret = 'one') {
  const store = new MemoryEventStore();
  const runner = new CommandRunner(store, new ClearSealer(), new EventCatalogue(INPUT_EVENTS), new NoAdoptions());
  const codes = new ReceiptCodes(new SecretSealer(secret), runner);
  /** Receives as the handler does; gives the input's id and the code. */
  const receive = async (key = newId(), body = tracked) => {
    const { id, receipt: prepared } = await codes.prepared(body, { ...asked, key });
    const command = { ...prepared, type: 'ReceiveInput' } as const;
    const result = await runner.create(inputDecider, command, { ...asked, key, body }, id);
    return { id: result.id, code: await codes.givenWith(organisation, result.id) };
  };
  const stored = async (id: string) =>
    (await store.readStream(organisation, streamName('inputs', organisation, id))).map((event) => event.data);
  return { codes, receive, stored };
}

describe('receipt codes', () => {
  it('have 100 bits, and find the input by the hash that is stored, however they are written', async () => {
    const { receive, stored } = codesOf();
    const { id, code } = await receive();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    const [, given] = await stored(id);
    expect(given).toEqual({ hash: receiptCodeHash(code!) });
    const written = code!.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(receiptCodeHash(written)).toBe(given!.hash);
    expect(JSON.stringify(await stored(id))).not.toContain(code);
  });

  it('are the same when the same command comes again, and differ by input and by the service’s secret', async () => {
    const { receive } = codesOf();
    const key = newId();
    const first = await receive(key);
    expect(await receive(key)).toEqual(first);
    expect((await receive()).code).not.toBe(first.code);
    expect((await codesOf('another').receive(key)).code).not.toBe(first.code);
  });

  it('are given with nothing that asked for none, nor for an input that is not there', async () => {
    const { codes, receive, stored } = codesOf();
    const { id, code } = await receive(newId(), { ...tracked, tracking: false });
    expect(code).toBeUndefined();
    expect(await stored(id)).toHaveLength(1);
    expect(await codes.givenWith(organisation, newId())).toBeUndefined();
  });

  it.each(['', '2026-7K3M9-QX2TB', '7K3M9-QX2TB-04FGH-VWXY', 'UUUUU-UUUUU-UUUUU-UUUUU'])('are not “%s”', (text) =>
    expect(receiptCodeHash(text)).toBeUndefined(),
  );
});
