import { declareFacts, factOfEvent, type FactSource, type FieldType } from '@gensvar/policy';
import { ADDRESSEES, INPUT_KINDS } from '../input.words';
import { CHANNEL_EVENTS } from './channel.events';

const text: FieldType = { type: 'text' };
const id: FieldType = { type: 'id' };
const choice = (...values: string[]): FieldType => ({ type: 'choice', values });

const place = {
  channel: id,
  body: id,
  kind: choice(...INPUT_KINDS),
  addressee: choice(...ADDRESSEES),
  serves: text,
  way: text,
} as const;

/** Facts of a body's ways in. `handling.published` is declared by dialogues, whose it is too. */
export const channelFacts = declareFacts({
  module: 'inputs',
  words: {
    'channel.opened': { sv: 'väg in öppnad', en: 'channel opened' },
    'channel.closed': { sv: 'väg in stängd', en: 'channel closed' },
  },
  facts: {
    'channel.opened': {
      what: 'A body’s way in was opened for one kind of input. `serves`: kind and addressee, as comment-official. Named by `channel`, as its closing is.',
      subjects: ['body'],
      fields: { ...place, address: { type: 'sealed' } },
    },
    'channel.closed': {
      what: 'A body’s way in was closed for one kind of input.',
      subjects: ['body'],
      fields: place,
    },
  },
});

const FACTS: Readonly<Record<string, string>> = {
  'inputs.ChannelOpened.v1': 'channel.opened',
  'inputs.ChannelClosed.v1': 'channel.closed',
  'inputs.HandlingPublished.v1': 'handling.published',
};

/** How events of a channel become facts of the body whose it is. */
export const channelFactSource: FactSource = {
  module: channelFacts,
  events: CHANNEL_EVENTS,
  facts(event) {
    const name = FACTS[event.type];
    if (name === undefined) return [];
    return [
      factOfEvent(event, {
        name,
        subject: { type: 'body', id: String(event.data.body) },
        fields: event.data,
        filled: event.sealed.map((path) => path.slice(1)),
      }),
    ];
  },
};
