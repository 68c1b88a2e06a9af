import type { Invocation } from '@gensvar/event-store';
import { bodyExample, BodyExamples, Gives, OrganisationDirectory, Public } from '@gensvar/identity';
import {
  CountPublic,
  GetInput,
  ListPublished,
  PUBLIC_MINIMUM,
  ReceiptCodes,
  ReceiveInput,
  ReceiveInputBody,
  trackingNumber,
} from '@gensvar/inputs';
import { Body, Controller, Get, Post, Query, UseGuards } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  FIGURES_EXAMPLE,
  publicFigures,
  type PublicFigures,
  publicPage,
  type PublicPage,
  REGISTER_EXAMPLE,
  SENT_EXAMPLE,
  sentAnswer,
  type SentInput,
} from './public.answers';
import { OrganisationOfAddress, PublicCaller } from './public-caller';
import { PublicRegisterQuery, SendInputRequest } from './public.requests';
import { SenderPages } from './sender.pages';
import { PublicThrottle, Throttle } from './throttling';

/** What anybody may do without saying who they are. Throttled by address; nothing of the address is kept. */
@ApiTags('public')
@UseGuards(PublicThrottle)
@BodyExamples([
  bodyExample(SendInputRequest, {
    kind: 'enquiry',
    subject: 'Mörkt vid busshållplatsen',
    text: 'Två lampor har varit släckta sedan i höstas. När tänds de igen?',
  }),
])
@Controller('api/v1/public/:organisation/inputs')
export class PublicController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly codes: ReceiptCodes,
    private readonly directory: OrganisationDirectory,
    private readonly pages: SenderPages,
  ) {}

  @Post()
  @Public('anybody may write to an authority, and is not asked who they are (TF 2:18)')
  @Throttle('sends')
  @ApiOperation({ summary: 'Send in, anonymously or not; the receipt code of the answer is told this once' })
  @Gives(sentAnswer, SENT_EXAMPLE)
  async send(@Body() request: SendInputRequest, @PublicCaller() caller: Invocation): Promise<SentInput> {
    const { organisation } = caller;
    const { bodies } = await this.directory.structure(organisation);
    const { id, position } = await this.commands.execute(new ReceiveInput(await this.receipt(request, caller), caller));
    const [{ receipt, arrivedAt }, code, known] = await Promise.all([
      this.queries.execute(new GetInput(organisation, id)),
      this.codes.givenWith(organisation, id),
      this.pages.caughtUp(position),
    ]);
    const owed = known ? await this.pages.owed(organisation, id) : [];
    return {
      number: trackingNumber(id, arrivedAt),
      code: code ?? null,
      received: arrivedAt,
      body: { id: receipt.body, name: bodies.get(receipt.body)?.name ?? '' },
      what: code === undefined ? WITHOUT_CODE : WITH_CODE,
      next: owed.filter(({ state }) => state === 'pending' || state === 'at-risk'),
    };
  }

  @Get()
  @Public('what is published is for everybody')
  @Throttle('reads')
  @ApiOperation({
    summary: 'The public register: inputs whose answer is published, the newest first; nothing personal',
  })
  @Gives(publicPage, REGISTER_EXAMPLE)
  async list(
    @Query() { cursor, limit = 20, kind, body }: PublicRegisterQuery,
    @OrganisationOfAddress() organisation: string,
  ): Promise<PublicPage> {
    const { bodies } = await this.directory.structure(organisation);
    const page = { limit, ...(cursor !== undefined && { after: cursor }) };
    const filter = { ...(kind !== undefined && { kind }), ...(body !== undefined && { body }) };
    const { items, next } = await this.queries.execute(new ListPublished(organisation, filter, page));
    const shown = items.map(async ({ input, body: holder, ...one }) => ({
      ...one,
      body: { id: holder, name: bodies.get(holder)?.name ?? '' },
      obligations: (await this.pages.owed(organisation, input)).map(({ rule, title, state, stateText, due }) => ({
        ...{ rule, title, state, stateText, due },
      })),
    }));
    return { items: await Promise.all(shown), ...(next !== undefined && { next }) };
  }

  @Get('figures')
  @Public('how an authority answers is for everybody')
  @Throttle('reads')
  @ApiOperation({ summary: 'Inputs, answered and published by body; what is too few to be told is null or left out' })
  @Gives(publicFigures, FIGURES_EXAMPLE)
  async figures(@OrganisationOfAddress() organisation: string): Promise<PublicFigures> {
    const { bodies } = await this.directory.structure(organisation);
    const counted = await this.queries.execute(new CountPublic(organisation));
    return {
      definition: 'public-inputs/1',
      minimum: PUBLIC_MINIMUM,
      bodies: counted.map(({ body, ...figures }) => ({
        body: { id: body, name: bodies.get(body)?.name ?? '' },
        ...figures,
      })),
    };
  }

  private async receipt(request: SendInputRequest, { organisation }: Invocation): Promise<ReceiveInputBody> {
    const { organisation: isOrganisation, contact, follows, ...said } = request;
    const named = contact?.name === undefined ? 'anonymous' : 'named';
    return Object.assign(new ReceiveInputBody(), {
      ...said,
      channel: 'web' as const,
      sender: isOrganisation === true ? ('organisation' as const) : (named as 'named' | 'anonymous'),
      tracking: true,
      ...(contact !== undefined && { contact }),
      ...(follows !== undefined && { follows: await this.pages.find(organisation, follows) }),
    });
  }
}

const WITH_CODE = {
  sv: 'Vi har tagit emot det. Spara koden: med den ser du hur det går och svaret, kan svara på frågor, påminna och säga vad du tycker om svaret. Koden visas bara nu, och ingen kan ge den en gång till. Numret är ingen hemlighet: med det kan du fråga oss.',
  en: 'We have received it. Keep the code: it shows you how it goes and the answer, and lets you reply to questions, remind us and say what you think of the answer. It is shown only now, and nobody can give it again. The number is no secret: you can ask us by it.',
};

const WITHOUT_CODE = {
  sv: 'Vi har tagit emot det. Den som inte anger något sätt att nå den får inget svar här; numret kan du fråga oss med.',
  en: 'We have received it. Whoever leaves no way to be reached gets no answer here; you can ask us by the number.',
};
