import { createHash } from 'node:crypto';
import { CommandRunner, type Invocation } from '@gensvar/event-store';
import { newId, Sealer } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { crockford, uncrockford } from './crockford';
import type { ReceiptBody } from './input.commands';
import { inputDecider } from './input.decider';

/** 100 bits: nobody finds one by trying, nor from its hash. */
const DIGITS = 20;

/**
 * The secret by which a sender follows an input without saying who they are: `7K3M9-QX2TB-04FGH-VWXYZ`. It is made from
 * the input's id under the service's own secret key, so that the same command said again gets the same answer, and it is
 * stored nowhere: the log has its hash (`inputs.ReceiptCodeGiven.v1`).
 */
@Injectable()
export class ReceiptCodes {
  constructor(
    private readonly sealer: Sealer,
    private readonly runner: CommandRunner,
  ) {}

  /** A receipt with the hash of the code that its sender asks for, and the input's id, which the code is made from. */
  async prepared<Receipt extends ReceiptBody>(
    receipt: Receipt,
    { organisation, key }: Invocation,
    target?: string,
  ): Promise<{ readonly id: string | undefined; readonly receipt: Receipt & { readonly codeHash?: string } }> {
    if (receipt.tracking !== true) return { id: target, receipt };
    const id = target ?? key ?? newId();
    return { id, receipt: { ...receipt, codeHash: hashOf(await this.make(organisation, id)) } };
  }

  /**
   * The code that was given with an input; undefined where none was. Only for the answer to the very command that received
   * it, which the sender reads: no route may give it to anybody who asks.
   */
  async givenWith(organisation: string, input: string): Promise<string | undefined> {
    const found = await this.runner.load(inputDecider, organisation, input);
    const stored = found?.state.status === 'unreceived' ? undefined : found?.state.codeHash;
    if (stored === undefined) return undefined;
    const code = await this.make(organisation, input);
    return hashOf(code) === stored ? code : undefined;
  }

  private async make(organisation: string, input: string): Promise<string> {
    // No canonical JSON begins like this: never the digest of a command's body.
    const secret = await this.sealer.digest(`receipt-code/v1\n${organisation}\n${input}`);
    const bits = createHash('sha256').update(secret).digest('hex').slice(0, 25);
    return crockford(BigInt(`0x${bits}`), DIGITS);
  }
}

/**
 * How a code finds its input: storage format of `ReceiptCodeGiven.hash`, 64 hex digits. undefined: this is no code.
 * A page that asks by code is throttled, compares nothing itself, and looks the hash up.
 */
export function receiptCodeHash(code: string): string | undefined {
  const written = uncrockford(code, DIGITS);
  return written === undefined ? undefined : hashOf(written);
}

function hashOf(code: string): string {
  return createHash('sha256').update(`receipt-code-hash/v1\n${code}`).digest('hex');
}
