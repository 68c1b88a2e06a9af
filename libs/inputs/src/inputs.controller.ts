import {
  BodyExamples,
  Access,
  Caller,
  ChoiceField,
  CurrentPrincipal,
  Gives,
  IdField,
  PageQuery,
  Reads,
  type Principal,
} from '@gensvar/identity';
import type { CommandResult, Invocation } from '@gensvar/event-store';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AcknowledgeInput,
  AcknowledgeInputBody,
  AnswerInput,
  AnswerInputBody,
  AssignInput,
  AssignInputBody,
  CloseInput,
  CloseInputBody,
  KeepPromise,
  KeepPromiseBody,
  MakePromise,
  MakePromiseBody,
  NoteActivity,
  NoteActivityBody,
  ReceiveAndAnswerInput,
  ReceiveAndAnswerInputBody,
  ReceiveInput,
  ReceiveInputBody,
  type ReceiptBody,
} from './input.commands';
import { GetInput, type InputDetail } from './input.query';
import { CHANNELS, INPUT_KINDS, type Channel, type InputKind } from './input.words';
import { INPUT_EXAMPLES } from './inputs.examples';
import { INPUT_DETAIL_EXAMPLE, inputDetail, RECEIVED_EXAMPLE, receivedResult } from './input.schema';
import { Id, Updater } from './inputs.params';
import { ReceiptCodes } from './receipt-code';
import { INPUT_STATES, type InputState } from './views/register.view';

export class RegisterQuery extends PageQuery {
  @ChoiceField({ what: 'Kind', values: INPUT_KINDS, optional: true })
  kind?: InputKind;

  @ChoiceField({ what: 'Way in', values: CHANNELS, optional: true })
  channel?: Channel;

  @IdField({ what: 'Body that has it', optional: true })
  body?: string;

  @IdField({ what: 'Unit that has it', optional: true })
  unit?: string;

  @IdField({ what: 'Officer', optional: true })
  officer?: string;

  @ChoiceField({ what: 'State; answered: every part is, and it is not closed', values: INPUT_STATES, optional: true })
  state?: InputState;
}

/** Of a command that receives; `code` where the sender asked for a receipt code and got one. */
export type Received = CommandResult & { readonly code?: string };

/** Commands answer `{ id, revision, position }`; updates require If-Match. */
@ApiTags('inputs')
@BodyExamples(INPUT_EXAMPLES)
@Controller('api/v1/inputs')
export class InputsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly codes: ReceiptCodes,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Receive an input; `tracking` gives the sender a receipt code in the answer, this once' })
  @Access('registrar', 'contactCentre', 'officer', 'service')
  @Gives(receivedResult, RECEIVED_EXAMPLE)
  async receive(@Body() body: ReceiveInputBody, @Caller() caller: Invocation): Promise<Received> {
    return this.withCode(body, caller, await this.commands.execute(new ReceiveInput(body, caller)));
  }

  @Post('answered')
  @ApiOperation({ summary: 'Receive and answer at once, by phone or at the desk' })
  @Access('registrar', 'contactCentre', 'officer')
  @Gives(receivedResult, RECEIVED_EXAMPLE)
  async receiveAndAnswer(
    @Body() body: ReceiveAndAnswerInputBody,
    @Caller({ body: 'required' }) caller: Invocation,
  ): Promise<Received> {
    return this.withCode(body.receipt, caller, await this.commands.execute(new ReceiveAndAnswerInput(body, caller)));
  }

  /** Whoever asked for a code and got one reads it in this answer, and never again. */
  private async withCode(
    { tracking }: ReceiptBody,
    { organisation }: Invocation,
    result: CommandResult,
  ): Promise<Received> {
    const code = tracking === true ? await this.codes.givenWith(organisation, result.id) : undefined;
    return code === undefined ? result : { ...result, code };
  }

  @Get(':id')
  @Reads()
  @ApiOperation({ summary: 'One input as its history tells it, without anything personal' })
  @Access('registrar', 'contactCentre', 'officer', 'approver', 'auditor', 'service')
  @Gives(inputDetail, INPUT_DETAIL_EXAMPLE)
  get(@Id() id: string, @CurrentPrincipal() { organisation }: Principal): Promise<InputDetail> {
    return this.queries.execute(new GetInput(organisation, id));
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that the sender was told it has arrived' })
  @Access('registrar', 'contactCentre', 'officer', 'service')
  acknowledge(
    @Id() id: string,
    @Body() body: AcknowledgeInputBody,
    @Updater() caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new AcknowledgeInput(body, caller, id));
  }

  @Post(':id/assign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it to a unit or an officer of the same body' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  assign(@Id() id: string, @Body() body: AssignInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new AssignInput(body, caller, id));
  }

  @Post(':id/notes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note something that was done; no clock hangs on it' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  note(
    @Id() id: string,
    @Body() body: NoteActivityBody,
    @Caller({ body: 'required' }) caller: Invocation,
  ): Promise<CommandResult> {
    return this.commands.execute(new NoteActivity(body, caller, id));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer it, with a stance, its reasons and the next step' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  answer(@Id() id: string, @Body() body: AnswerInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new AnswerInput(body, caller, id));
  }

  @Post(':id/promises')
  @HttpCode(200)
  @ApiOperation({ summary: 'Promise the sender something by a day' })
  @Access('officer', 'approver')
  promise(@Id() id: string, @Body() body: MakePromiseBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new MakePromise(body, caller, id));
  }

  @Post(':id/promises/keep')
  @HttpCode(200)
  @ApiOperation({ summary: 'Record that a promise was kept' })
  @Access('officer', 'approver')
  keep(@Id() id: string, @Body() body: KeepPromiseBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new KeepPromise(body, caller, id));
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'End its handling, with the reason' })
  @Access('registrar', 'contactCentre', 'officer', 'approver')
  close(@Id() id: string, @Body() body: CloseInputBody, @Updater() caller: Invocation): Promise<CommandResult> {
    return this.commands.execute(new CloseInput(body, caller, id));
  }
}
