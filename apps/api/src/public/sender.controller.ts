import type { CommandResult, Instruction, Invocation } from '@gensvar/event-store';
import { bodyExample, BodyExamples, EXAMPLE, Gives, Public } from '@gensvar/identity';
import {
  RecordClarification,
  RecordClarificationBody,
  RecordReminder,
  RecordReminderBody,
  RecordVerdict,
  RecordVerdictBody,
  WithdrawInput,
  WithdrawInputBody,
} from '@gensvar/inputs';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PAGE_EXAMPLE, senderPage, type SenderPage } from './public.answers';
import { OrganisationOfAddress, PublicCaller } from './public-caller';
import { CodeRequest, ReminderRequest, ReplyRequest, SenderWithdrawalRequest, VerdictRequest } from './public.requests';
import { SenderPages } from './sender.pages';
import { PublicThrottle, Throttle } from './throttling';

const WHY = 'the receipt code opens it, and nobody is asked who they are (TF 2:18)';
const code = '7K3M9-QX2TB-04FGH-VWXYZ';

/**
 * What a sender sees and says by the receipt code. The code stands in the body of a POST, never in an address: addresses
 * are kept in logs, histories and bookmarks. Each answers the page as it stands then.
 */
@ApiTags('public')
@UseGuards(PublicThrottle)
@BodyExamples([
  bodyExample(CodeRequest, { code }),
  bodyExample(VerdictRequest, { code, value: 'notAnswered', text: 'Ni svarade inte på min fråga.' }),
  bodyExample(ReminderRequest, { code, text: 'Det är fortfarande mörkt.' }),
  bodyExample(ReplyRequest, { code, question: EXAMPLE.other, text: 'Vid hållplatsen mot centrum.' }),
  bodyExample(SenderWithdrawalRequest, { code, reason: 'Lamporna är lagade.' }),
])
@Controller('api/v1/public/:organisation/inputs')
export class SenderController {
  constructor(
    private readonly commands: CommandBus,
    private readonly pages: SenderPages,
  ) {}

  @Post('status')
  @HttpCode(200)
  @Public(WHY)
  @Throttle('codes')
  @ApiOperation({ summary: 'How it goes, the answer, and what is owed with its clause and last day' })
  @Gives(senderPage, PAGE_EXAMPLE)
  status(@Body() request: CodeRequest, @OrganisationOfAddress() organisation: string): Promise<SenderPage> {
    return this.pages.page(organisation, request.code);
  }

  @Post('verdict')
  @HttpCode(200)
  @Public(WHY)
  @Throttle('sends')
  @ApiOperation({ summary: 'The sender’s own word on the outcome; it stands beside the authority’s' })
  @Gives(senderPage, PAGE_EXAMPLE)
  verdict(@Body() { code, ...said }: VerdictRequest, @PublicCaller() caller: Invocation): Promise<SenderPage> {
    const body = Object.assign(new RecordVerdictBody(), said);
    return this.say(code, caller, (id) => new RecordVerdict(body, caller, id));
  }

  @Post('reminders')
  @HttpCode(200)
  @Public(WHY)
  @Throttle('sends')
  @ApiOperation({ summary: 'Ask again: it is shown in the queue of whoever has it' })
  @Gives(senderPage, PAGE_EXAMPLE)
  remind(@Body() { code, ...said }: ReminderRequest, @PublicCaller() caller: Invocation): Promise<SenderPage> {
    const body = Object.assign(new RecordReminderBody(), { ...said, channel: 'web' as const });
    return this.say(code, caller, (id) => new RecordReminder(body, caller, id));
  }

  @Post('replies')
  @HttpCode(200)
  @Public(WHY)
  @Throttle('sends')
  @ApiOperation({ summary: 'Reply to a question that was asked: the clock runs on' })
  @Gives(senderPage, PAGE_EXAMPLE)
  reply(@Body() { code, ...said }: ReplyRequest, @PublicCaller() caller: Invocation): Promise<SenderPage> {
    const body = Object.assign(new RecordClarificationBody(), said);
    return this.say(code, caller, (id) => new RecordClarification(body, caller, id));
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Public(WHY)
  @Throttle('sends')
  @ApiOperation({ summary: 'Take it back: what is not yet due is owed no longer' })
  @Gives(senderPage, PAGE_EXAMPLE)
  withdraw(
    @Body() { code, by = 'sender', ...said }: SenderWithdrawalRequest,
    @PublicCaller() caller: Invocation,
  ): Promise<SenderPage> {
    const body = Object.assign(new WithdrawInputBody(), { ...said, by });
    return this.say(code, caller, (id) => new WithdrawInput(body, caller, id));
  }

  private async say(
    code: string,
    { organisation }: Invocation,
    command: (id: string) => Instruction<unknown>,
  ): Promise<SenderPage> {
    const id = await this.pages.find(organisation, code);
    const { position }: CommandResult = await this.commands.execute(command(id));
    await this.pages.caughtUp(position);
    return this.pages.page(organisation, code);
  }
}
