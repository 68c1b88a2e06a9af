import { DomainError, type Decider, type DecisionContext, type RecordedEvent } from '@gensvar/kernel';
import { occurredAt } from '../input.dates';
import type { InputKind } from '../input.words';
import type { ChannelCommand, CloseChannelBody, OpenChannelBody, PublishChannelHandlingBody } from './channel.commands';
import { ChannelClosed, ChannelOpened, HandlingPublished, type ChannelEvent } from './channel.events';

type Opened = Extract<ChannelEvent, { type: 'inputs.ChannelOpened.v1' }>['data'];
type Published = Extract<ChannelEvent, { type: 'inputs.HandlingPublished.v1' }>['data'];

export interface KnownChannel extends Pick<Opened, 'body' | 'way' | 'addressee'> {
  readonly status: 'known';
  /** Kinds of input that it is open for. */
  readonly openFor: readonly InputKind[];
  /** Published handlings; `version` is the event's id. */
  readonly handlings: readonly (Published & { readonly version: string; readonly publishedAt: string })[];
}

export type ChannelState = { readonly status: 'unknown' } | KnownChannel;

/** A body's way in. Stream `inputs-<organisation>-<channel>`. That the body exists is the handler's to check. */
export const channelDecider: Decider<ChannelState, ChannelCommand, ChannelEvent> = {
  module: 'inputs',
  initial: { status: 'unknown' },
  decide(command, state, context) {
    switch (command.type) {
      case 'OpenChannel':
        return open(command, state, context);
      case 'CloseChannel':
        return close(command, known(state), context);
      case 'PublishChannelHandling':
        return publish(command, known(state), context);
    }
    command satisfies never;
  },
  evolve(state, event) {
    // Inputs have streams of this module too: what does not begin with an opening is no channel.
    if (state.status === 'unknown' && event.type !== 'inputs.ChannelOpened.v1') return state;
    switch (event.type) {
      case 'inputs.ChannelOpened.v1': {
        const { body, way, addressee, kind } = event.data;
        const { openFor = [], handlings = [] } = state.status === 'known' ? state : {};
        return { status: 'known', body, way, addressee, openFor: [...openFor, kind], handlings };
      }
      case 'inputs.ChannelClosed.v1': {
        const channel = known(state);
        return { ...channel, openFor: channel.openFor.filter((kind) => kind !== event.data.kind) };
      }
      case 'inputs.HandlingPublished.v1':
        return published(known(state), event);
    }
    event satisfies never;
  },
};

function open(command: OpenChannelBody, state: ChannelState, context: DecisionContext): ChannelEvent[] {
  const { body, way, addressee, kinds, address, lateReason } = command;
  const at = occurredAt(command, context);
  const openFor = state.status === 'known' ? state.openFor : [];
  if (state.status === 'unknown' && kinds.length === 0)
    throw new DomainError('inputs.channel-for-nothing', 'Say at least one kind of input that the channel is open for.');
  return [...new Set(kinds)]
    .filter((kind) => !openFor.includes(kind))
    .map((kind) => {
      const data = { channel: context.id, body, way, addressee, kind, serves: `${kind}-${addressee}` };
      return ChannelOpened.of({ ...data, address, lateReason }, at);
    });
}

function close(command: CloseChannelBody, channel: KnownChannel, context: DecisionContext): ChannelEvent[] {
  const { body, way, addressee, openFor } = channel;
  const { kinds = openFor, lateReason } = command;
  const at = occurredAt(command, context);
  return openFor
    .filter((kind) => kinds.includes(kind))
    .map((kind) => {
      const data = { channel: context.id, body, way, addressee, kind, serves: `${kind}-${addressee}` };
      return ChannelClosed.of({ ...data, lateReason }, at);
    });
}

function publish(
  command: PublishChannelHandlingBody,
  { body, handlings }: KnownChannel,
  context: DecisionContext,
): ChannelEvent[] {
  const { purpose, degreeOfInfluence, handling, lateReason } = command;
  const newest = handlings.at(-1);
  const isInForce =
    newest?.purpose === purpose && newest.degreeOfInfluence === degreeOfInfluence && newest.handling === handling;
  if (isInForce) return [];
  const data = { channel: context.id, body, purpose, degreeOfInfluence, handling, lateReason };
  return [HandlingPublished.of(data, occurredAt(command, context))];
}

function published(
  channel: KnownChannel,
  { id, occurredAt, data }: Extract<RecordedEvent<ChannelEvent>, { type: 'inputs.HandlingPublished.v1' }>,
): KnownChannel {
  return { ...channel, handlings: [...channel.handlings, { ...data, version: id, publishedAt: occurredAt }] };
}

/** @throws DomainError `inputs.unknown-channel` */
function known(state: ChannelState): KnownChannel {
  if (state.status === 'known') return state;
  throw new DomainError(
    'inputs.unknown-channel',
    'There is no such channel. Open it first, or check the id.',
    'not-found',
  );
}
