import { ChannelClosed, ChannelOpened, HandlingPublished } from '../src/channel/channel.events';

const channel = '00000000-0000-4000-8000-000000000004';
const body = '1cfac4b5-6f20-5495-af9c-105bf02e538f';
const lateReason = 'Vägen in fanns redan.';
const place = {
  channel,
  body,
  way: 'email',
  addressee: 'electedRepresentative',
  kind: 'comment',
  serves: 'comment-electedRepresentative',
} as const;

export const CHANNEL_EXAMPLES = {
  [ChannelOpened.type]: { ...place, address: 'ordforande.tn@bjorkasa.example.se', lateReason },
  [ChannelClosed.type]: { ...place, lateReason },
  [HandlingPublished.type]: {
    channel,
    body,
    purpose: 'Bli bättre på det vi gör.',
    degreeOfInfluence: 'consult',
    handling: 'Varje synpunkt läses och besvaras av den enhet som den rör.',
    lateReason,
  },
};
