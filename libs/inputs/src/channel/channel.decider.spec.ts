import { given } from '@gensvar/kernel/testing';
import { BOARD } from '../../testing/examples';
import { channelDecider } from './channel.decider';
import { ChannelClosed, ChannelOpened, HandlingPublished } from './channel.events';
import type { OpenChannelBody } from './channel.commands';

const CHANNEL = '00000000-0000-4000-8000-000000000002';
const open: OpenChannelBody = {
  type: 'OpenChannel',
  body: BOARD,
  way: 'email',
  addressee: 'official',
  kinds: ['comment', 'enquiry'],
  address: 'synpunkt@bjorkasa.example.se',
};
const place = { channel: CHANNEL, body: BOARD, way: 'email', addressee: 'official' } as const;
const comment = { ...place, kind: 'comment', serves: 'comment-official' } as const;
const enquiry = { ...place, kind: 'enquiry', serves: 'enquiry-official' } as const;
const opened = (data: typeof comment | typeof enquiry) => ChannelOpened.of({ ...data, address: open.address });
const both = () => [opened(comment), opened(enquiry)];

describe('OpenChannel', () => {
  it('opens it for each kind', () =>
    given(channelDecider)
      .when(open)
      .then(...both()));

  it('said twice: once; for one more, that one', () => {
    given(channelDecider, ...both())
      .when(open)
      .then();
    given(channelDecider, opened(comment)).when(open).then(opened(enquiry));
  });

  it('opens again what was closed', () =>
    given(channelDecider, ...both(), ChannelClosed.of(comment))
      .when(open)
      .then(opened(comment)));

  it('refuses a channel for nothing', () =>
    given(channelDecider)
      .when({ ...open, kinds: [] })
      .refused('inputs.channel-for-nothing'));
});

describe('CloseChannel', () => {
  it('closes it for all, or for what is said', () => {
    given(channelDecider, ...both())
      .when({ type: 'CloseChannel' })
      .then(ChannelClosed.of(comment), ChannelClosed.of(enquiry));
    given(channelDecider, ...both())
      .when({ type: 'CloseChannel', kinds: ['enquiry', 'praise'] })
      .then(ChannelClosed.of(enquiry));
  });

  it('said twice: once', () =>
    given(channelDecider, opened(comment), ChannelClosed.of(comment)).when({ type: 'CloseChannel' }).then());

  it('refuses what was never opened', () =>
    given(channelDecider).when({ type: 'CloseChannel' }).refused('inputs.unknown-channel'));
});

describe('PublishChannelHandling', () => {
  const handling = { purpose: 'Bli bättre.', degreeOfInfluence: 'consult', handling: 'Besvaras.' } as const;
  const publish = { type: 'PublishChannelHandling', ...handling } as const;
  const published = HandlingPublished.of({ channel: CHANNEL, body: BOARD, ...handling });

  it('publishes, and again when something differs', () => {
    given(channelDecider, ...both())
      .when(publish)
      .then(published);
    given(channelDecider, ...both(), published)
      .when({ ...publish, handling: 'Besvaras inom tio dagar.' })
      .then(HandlingPublished.of({ ...published.data, handling: 'Besvaras inom tio dagar.' }));
  });

  it('said twice: once', () =>
    given(channelDecider, ...both(), published)
      .when(publish)
      .then());

  it('refuses what was never opened', () => given(channelDecider).when(publish).refused('inputs.unknown-channel'));
});
