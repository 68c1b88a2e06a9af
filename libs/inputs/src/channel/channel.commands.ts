import { DEGREES, type Degree } from '@gensvar/dialogues/contract';
import { Instruction } from '@gensvar/event-store';
import { DatedBody, ChoiceField, CommandName, IdField, TextField } from '@gensvar/identity';
import { CHANNELS, INPUT_KINDS, type Channel, type InputKind } from '../input.words';

/** Whom a channel leads to (L8a): what is sent to a body, or to nobody in particular, comes by the officials' ways in. */
export const CHANNEL_ADDRESSEES = ['official', 'electedRepresentative'] as const;
export type ChannelAddressee = (typeof CHANNEL_ADDRESSEES)[number];

export class OpenChannelBody extends DatedBody {
  @CommandName('OpenChannel')
  readonly type = 'OpenChannel' as const;

  @IdField({ what: 'Body whose way in it is' })
  body!: string;

  @ChoiceField({ what: 'Way in', values: CHANNELS })
  way!: Channel;

  @ChoiceField({ what: 'Whom it leads to', values: CHANNEL_ADDRESSEES })
  addressee!: ChannelAddressee;

  @ChoiceField({
    what: 'Kinds of input it is open for; those it is open for already stay',
    values: INPUT_KINDS,
    list: true,
  })
  kinds!: InputKind[];

  @TextField({ what: 'Where it is, as published; sealed', max: 2000, example: 'synpunkt@bjorkasa.example.se' })
  address!: string;
}

export class CloseChannelBody extends DatedBody {
  @CommandName('CloseChannel')
  readonly type = 'CloseChannel' as const;

  @ChoiceField({ what: 'Kinds it is closed for; default: all', values: INPUT_KINDS, list: true, optional: true })
  kinds?: InputKind[];
}

export class PublishChannelHandlingBody extends DatedBody {
  @CommandName('PublishChannelHandling')
  readonly type = 'PublishChannelHandling' as const;

  @TextField({ what: 'Purpose, as published to everyone', max: 10_000 })
  purpose!: string;

  @ChoiceField({ what: 'Degree of influence', values: DEGREES })
  degreeOfInfluence!: Degree;

  @TextField({ what: 'How input is handled, as published to everyone', max: 10_000 })
  handling!: string;
}

/** The channel's id is `channelId(body, way, addressee)`: opening it again opens it for more kinds. */
export class OpenChannel extends Instruction<OpenChannelBody> {}
export class CloseChannel extends Instruction<CloseChannelBody> {}
export class PublishChannelHandling extends Instruction<PublishChannelHandlingBody> {}

export type ChannelCommand = OpenChannelBody | CloseChannelBody | PublishChannelHandlingBody;
