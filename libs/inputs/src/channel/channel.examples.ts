import { bodyExample, EXAMPLE } from '@gensvar/identity';
import { CloseChannelBody, OpenChannelBody, PublishChannelHandlingBody } from './channel.commands';

/** Invented request bodies, for OpenAPI. */
export const CHANNEL_EXAMPLES = [
  bodyExample(OpenChannelBody, {
    body: EXAMPLE.body,
    way: 'web',
    addressee: 'official',
    kinds: ['comment', 'enquiry'],
    address: 'https://bjorkasa.example.se/synpunkt',
  }),
  bodyExample(CloseChannelBody, { kinds: ['enquiry'] }),
  bodyExample(PublishChannelHandlingBody, {
    purpose: 'Veta vad som behöver lagas.',
    degreeOfInfluence: 'consult',
    handling: 'Läses varje vardag och besvaras inom tio arbetsdagar.',
  }),
];
