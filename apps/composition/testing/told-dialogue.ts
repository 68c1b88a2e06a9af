import type { CommandBus } from '@nestjs/cqrs';
import type { CommandResult, Instruction, Invocation } from '@gensvar/event-store';
import {
  CloseDialogue,
  ConsiderInvolvement,
  DecideDialogue,
  type DecideDialogueBody,
  GiveFeedback,
  NameOwner,
  NameParticipant,
  OpenDialogue,
  PlanDialogue,
  type PlanDialogueBody,
  PublishHandling,
  PublishResult,
  ReconsiderInvolvement,
  RecordElected,
  RecordEvaluation,
  RecordResult,
  StateNoElected,
  WithholdPublication,
} from '@gensvar/dialogues';

/** A dialogue as a spec tells it, through the bus: every step takes a day in 2026 (`03-09`) first. */
export class ToldDialogue {
  private constructor(
    private readonly bus: CommandBus,
    private readonly invocation: Invocation,
    readonly id: string,
  ) {}

  /** @param parts of the stand; those left out are not taken */
  static async considered(
    bus: CommandBus,
    invocation: Invocation,
    day: string,
    parts: Partial<Record<'purpose' | 'benefit' | 'time' | 'resources', string>> & { readonly body: string },
  ): Promise<ToldDialogue> {
    const stand = {
      type: 'ConsiderInvolvement',
      title: 'Påhittad',
      outcome: 'involve',
      reason: 'Berör många.',
    } as const;
    const result: CommandResult = await bus.execute(
      new ConsiderInvolvement({ ...stand, ...parts, ...on(day) }, invocation),
    );
    return new ToldDialogue(bus, invocation, result.id);
  }

  reconsidered(day: string, parts: Partial<Record<'purpose' | 'benefit' | 'time' | 'resources', string>>) {
    const stand = { type: 'ReconsiderInvolvement', outcome: 'involve', reason: 'Berör många.' } as const;
    return this.send(new ReconsiderInvolvement({ ...stand, ...parts, ...on(day) }, this.invocation, this.id));
  }

  decided(day: string, by: Pick<DecideDialogueBody, 'body' | 'level' | 'basis'>) {
    return this.send(new DecideDialogue({ type: 'DecideDialogue', ...by, ...on(day) }, this.invocation, this.id));
  }

  owned(day: string, body: string) {
    return this.send(new NameOwner({ type: 'NameOwner', body, ...on(day) }, this.invocation, this.id));
  }

  planned(day: string, plan: Partial<PlanDialogueBody>) {
    return this.send(new PlanDialogue({ type: 'PlanDialogue', ...plan, ...on(day) }, this.invocation, this.id));
  }

  handled(day: string) {
    const handling = { purpose: 'Välja läge.', degreeOfInfluence: 'dialogue', handling: 'Sammanställs.' } as const;
    return this.send(
      new PublishHandling({ type: 'PublishHandling', ...handling, ...on(day) }, this.invocation, this.id),
    );
  }

  joined(day: string, kind: 'elected' | 'official', represents?: string) {
    const named = { type: 'NameParticipant', kind, task: 'Lyssnar.', name: 'Påhittad Person' } as const;
    return this.send(
      new NameParticipant({ ...named, ...(represents && { represents }), ...on(day) }, this.invocation, this.id),
    );
  }

  withoutElected(day: string) {
    return this.send(new StateNoElected({ type: 'StateNoElected', ...on(day) }, this.invocation, this.id));
  }

  opened(day: string, body?: string) {
    return this.send(
      new OpenDialogue({ type: 'OpenDialogue', ...(body && { body }), ...on(day) }, this.invocation, this.id),
    );
  }

  elected(day: string, represents?: string) {
    return this.send(
      new RecordElected(
        { type: 'RecordElected', ...(represents && { represents }), ...on(day) },
        this.invocation,
        this.id,
      ),
    );
  }

  closed(day: string, reachable: number) {
    return this.send(
      new CloseDialogue({ type: 'CloseDialogue', participants: 12, reachable, ...on(day) }, this.invocation, this.id),
    );
  }

  resulted(day: string) {
    return this.send(
      new RecordResult({ type: 'RecordResult', result: 'Vid apoteket.', ...on(day) }, this.invocation, this.id),
    );
  }

  fedBack(day: string, audience: 'participants' | 'everyone') {
    return this.send(
      new GiveFeedback({ type: 'GiveFeedback', audience, text: 'Tack!', ...on(day) }, this.invocation, this.id),
    );
  }

  published(day: string) {
    const address = 'https://bjorkasa.example.se/dialoger/1';
    return this.send(new PublishResult({ type: 'PublishResult', address, ...on(day) }, this.invocation, this.id));
  }

  withheld(day: string) {
    const withheld = { type: 'WithholdPublication', basis: 'personalData' } as const;
    return this.send(new WithholdPublication({ ...withheld, ...on(day) }, this.invocation, this.id));
  }

  evaluated(day: string, parts: Partial<Record<'method' | 'result' | 'lessons', string>>) {
    return this.send(
      new RecordEvaluation({ type: 'RecordEvaluation', ...parts, ...on(day) }, this.invocation, this.id),
    );
  }

  private send(instruction: Instruction<unknown>): Promise<CommandResult> {
    return this.bus.execute(instruction);
  }
}

/** Told afterwards, so that the spec reads alike on any day. */
const on = (day: string) => ({ occurredAt: `2026-${day}`, lateReason: 'Nedtecknat i efterhand.' });
