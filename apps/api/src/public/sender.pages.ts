import { OrganisationDirectory } from '@gensvar/identity';
import {
  codeUnknown,
  FindByReceiptCode,
  GetInput,
  ReadAsSender,
  receiptCodesView,
  type SenderView,
} from '@gensvar/inputs';
import { DomainError, type Position } from '@gensvar/kernel';
import { type ObligationItem, ObligationQueries, OBLIGATIONS_VIEW } from '@gensvar/policy';
import { ViewRunner } from '@gensvar/projections';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { SenderPage } from './public.answers';
import { type ToldObligation, ToldObligations } from './told-obligations';

/** How long a sender waits until the due dates are reckoned, in ms; without them the answer is whole but for these. */
const PATIENCE = 2_000;

/** What senders see by their codes. */
@Injectable()
export class SenderPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly obligations: ObligationQueries,
    private readonly told: ToldObligations,
    private readonly directory: OrganisationDirectory,
    private readonly views: ViewRunner,
  ) {}

  /**
   * The input that a code opens. @throws DomainError `inputs.code-unknown`, `identity.unknown-organisation`
   */
  async find(organisation: string, code: string): Promise<string> {
    await this.directory.structure(organisation);
    const id = await this.queries.execute(new FindByReceiptCode(organisation, code));
    try {
      await this.queries.execute(new GetInput(organisation, id));
      return id;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'inputs.not-found') throw codeUnknown();
      throw error;
    }
  }

  /** The same questions are asked whether the code opens something or not. @throws as `find` */
  async page(organisation: string, code: string): Promise<SenderPage> {
    const { bodies } = await this.directory.structure(organisation);
    const id = await this.queries.execute(new FindByReceiptCode(organisation, code));
    const [read, owed] = await Promise.allSettled([
      this.queries.execute(new ReadAsSender(organisation, id)),
      this.owed(organisation, id),
    ]);
    if (read.status === 'rejected') throw read.reason;
    if (owed.status === 'rejected') throw owed.reason;
    const { body, ...view } = read.value;
    return {
      ...view,
      body: { id: body, name: bodies.get(body)?.name ?? '' },
      obligations: owed.value,
      may: mayOf(read.value),
    };
  }

  /** What is owed of an input, the first last day first. */
  async owed(organisation: string, id: string): Promise<ToldObligation[]> {
    const { items } = await this.obligations.of(organisation, { type: 'input', id });
    // By the rule where two are due on one day: the order in which they arose tells nothing.
    const place = ({ due, rule }: ObligationItem) => `${due ?? 'none'} ${rule}`;
    const sorted = [...items].sort((one, other) => (place(one) < place(other) ? -1 : 1));
    return sorted.map((item) => this.told.tell(item));
  }

  /** Whether what a sender is shown holds a position by now. A view that stands still keeps no sender waiting for long. */
  async caughtUp(position: Position): Promise<boolean> {
    try {
      return await this.views.waitFor(position, {
        names: [OBLIGATIONS_VIEW, receiptCodesView.name],
        timeout: PATIENCE,
      });
    } catch {
      // Why the view cannot go on is told by /health/ready; what was sent is recorded.
      return false;
    }
  }
}

/** Also after it is closed the sender may say how it went, and ask again. */
function mayOf({ state, questions }: SenderView): SenderPage['may'] {
  const over = state === 'withdrawn' || state === 'setAside';
  return [
    ...(over ? [] : (['verdict', 'reminder'] as const)),
    ...(questions.some(({ replied }) => !replied) ? (['reply'] as const) : []),
    ...(over || state === 'closed' ? [] : (['withdrawal'] as const)),
  ];
}
