import { CommandRunner, type CommandResult, type Instruction } from '@gensvar/event-store';
import { OrganisationDirectory } from '@gensvar/identity';
import { DomainError } from '@gensvar/kernel';
import { Injectable } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  CloseDialogue,
  ConsiderInvolvement,
  DecideDialogue,
  EndParticipation,
  GiveFeedback,
  HoldConsultation,
  NameOwner,
  NameParticipant,
  OpenDialogue,
  PlanDialogue,
  PublishHandling,
  PublishResult,
  ReconsiderInvolvement,
  RecordElected,
  RecordEvaluation,
  RecordResult,
  StateNoElected,
  WithholdPublication,
  type DialogueCommand,
} from './dialogue.commands';
import { dialogueDecider } from './dialogue.decider';
import { known } from './dialogue.state';

@CommandHandler(ConsiderInvolvement)
export class ConsiderInvolvementHandler implements ICommandHandler<ConsiderInvolvement> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: ConsiderInvolvement): Promise<CommandResult> {
    const owner = await owning(this.directory, invocation.organisation, body);
    return this.runner.create(dialogueDecider, { ...body, body: owner }, invocation, target);
  }
}

@CommandHandler(DecideDialogue)
export class DecideDialogueHandler implements ICommandHandler<DecideDialogue> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: DecideDialogue): Promise<CommandResult> {
    const { level: bodyLevel } = await this.directory.body(invocation.organisation, body.body);
    return this.runner.update(dialogueDecider, target!, { ...body, bodyLevel }, invocation);
  }
}

@CommandHandler(NameOwner)
export class NameOwnerHandler implements ICommandHandler<NameOwner> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: NameOwner): Promise<CommandResult> {
    const { organisation } = invocation;
    const { level: bodyLevel } = await this.directory.body(
      organisation,
      await owning(this.directory, organisation, body),
    );
    return this.runner.update(dialogueDecider, target!, { ...body, bodyLevel }, invocation);
  }
}

@CommandHandler(OpenDialogue)
export class OpenDialogueHandler implements ICommandHandler<OpenDialogue> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: OpenDialogue): Promise<CommandResult> {
    const { organisation } = invocation;
    const opening = body.body ?? (await this.ownerOf(organisation, target!));
    const { level: bodyLevel } = await this.directory.body(organisation, opening);
    return this.runner.update(dialogueDecider, target!, { ...body, body: opening, bodyLevel }, invocation);
  }

  private async ownerOf(organisation: string, dialogue: string): Promise<string> {
    const found = await this.runner.load(dialogueDecider, organisation, dialogue);
    if (found) return known(found.state).body;
    throw new DomainError('dialogues.not-found', `There is no ${dialogue}. Check the id.`, 'not-found');
  }
}

/** Commands that may name bodies and persons, which must exist. */
@Injectable()
class CheckedUpdate {
  constructor(
    private readonly runner: CommandRunner,
    private readonly directory: OrganisationDirectory,
  ) {}

  async execute({ body, invocation, target }: Instruction<DialogueCommand>): Promise<CommandResult> {
    const { organisation } = invocation;
    const { bodies = [], represents, person } = body as { bodies?: string[]; represents?: string; person?: string };
    for (const named of represents === undefined ? bodies : [represents])
      await this.directory.body(organisation, named);
    if (person !== undefined) await this.directory.refuseUnknownPerson(organisation, person);
    return this.runner.update(dialogueDecider, target!, body, invocation);
  }
}

@CommandHandler(HoldConsultation)
export class HoldConsultationHandler extends CheckedUpdate implements ICommandHandler<HoldConsultation> {}
@CommandHandler(NameParticipant)
export class NameParticipantHandler extends CheckedUpdate implements ICommandHandler<NameParticipant> {}
@CommandHandler(RecordElected)
export class RecordElectedHandler extends CheckedUpdate implements ICommandHandler<RecordElected> {}

/** Commands on a dialogue that name nothing outside it. */
@Injectable()
class DialogueUpdate {
  constructor(private readonly runner: CommandRunner) {}

  execute({ body, invocation, target }: Instruction<DialogueCommand>): Promise<CommandResult> {
    return this.runner.update(dialogueDecider, target!, body, invocation);
  }
}

@CommandHandler(ReconsiderInvolvement)
export class ReconsiderInvolvementHandler extends DialogueUpdate implements ICommandHandler<ReconsiderInvolvement> {}
@CommandHandler(PlanDialogue)
export class PlanDialogueHandler extends DialogueUpdate implements ICommandHandler<PlanDialogue> {}
@CommandHandler(PublishHandling)
export class PublishHandlingHandler extends DialogueUpdate implements ICommandHandler<PublishHandling> {}
@CommandHandler(EndParticipation)
export class EndParticipationHandler extends DialogueUpdate implements ICommandHandler<EndParticipation> {}
@CommandHandler(StateNoElected)
export class StateNoElectedHandler extends DialogueUpdate implements ICommandHandler<StateNoElected> {}
@CommandHandler(CloseDialogue)
export class CloseDialogueHandler extends DialogueUpdate implements ICommandHandler<CloseDialogue> {}
@CommandHandler(RecordResult)
export class RecordResultHandler extends DialogueUpdate implements ICommandHandler<RecordResult> {}
@CommandHandler(GiveFeedback)
export class GiveFeedbackHandler extends DialogueUpdate implements ICommandHandler<GiveFeedback> {}
@CommandHandler(PublishResult)
export class PublishResultHandler extends DialogueUpdate implements ICommandHandler<PublishResult> {}
@CommandHandler(WithholdPublication)
export class WithholdPublicationHandler extends DialogueUpdate implements ICommandHandler<WithholdPublication> {}
@CommandHandler(RecordEvaluation)
export class RecordEvaluationHandler extends DialogueUpdate implements ICommandHandler<RecordEvaluation> {}

export const DIALOGUE_HANDLERS = [
  ConsiderInvolvementHandler,
  DecideDialogueHandler,
  NameOwnerHandler,
  OpenDialogueHandler,
  HoldConsultationHandler,
  NameParticipantHandler,
  RecordElectedHandler,
  ReconsiderInvolvementHandler,
  PlanDialogueHandler,
  PublishHandlingHandler,
  EndParticipationHandler,
  StateNoElectedHandler,
  CloseDialogueHandler,
  RecordResultHandler,
  GiveFeedbackHandler,
  PublishResultHandler,
  WithholdPublicationHandler,
  RecordEvaluationHandler,
];

/**
 * The body named, or its unit's.
 * @throws DomainError `identity.unknown-unit`, `identity.unknown-body`, `dialogues.body-missing`, `dialogues.unit-of-other-body`
 */
async function owning(
  directory: OrganisationDirectory,
  organisation: string,
  named: { readonly body?: string; readonly unit?: string },
): Promise<string> {
  const unit = named.unit === undefined ? undefined : await directory.unit(organisation, named.unit);
  const body = named.body ?? unit?.body;
  if (body === undefined)
    throw new DomainError('dialogues.body-missing', 'A dialogue belongs to a body. Name the body or one of its units.');
  await directory.body(organisation, body);
  if (unit === undefined || unit.body === body) return body;
  throw new DomainError(
    'dialogues.unit-of-other-body',
    `${unit.name} belongs to another body. Name that body, or leave it out.`,
  );
}
