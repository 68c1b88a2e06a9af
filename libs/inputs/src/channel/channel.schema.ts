import { anId, aPage, aRevision, aText, EXAMPLE } from '@gensvar/identity';
import { DEGREES } from '@gensvar/dialogues/contract';
import { z } from 'zod';
import { ADDRESSEES } from '../input.words';

const channelRow = z
  .object({
    organisation: anId('The organisation'),
    id: anId('The channel'),
    body: anId('Body whose way in it is'),
    way: aText('Way in'),
    addressee: z.enum(ADDRESSEES),
    openFor: z.array(z.string()).meta({ description: 'Kinds of input that it is open for' }),
    handling: anId('Version of the published handling in force').nullish(),
    degreeOfInfluence: aText(`As published: ${DEGREES.join(', ')}`).nullish(),
    revision: aRevision,
  })
  .meta({ id: 'ChannelRow' });

/** Ways in as they are answered. */
export const channelPage = z.object(aPage(channelRow)).meta({ id: 'ChannelPage' });

export const CHANNEL_PAGE_EXAMPLE = {
  items: [
    {
      organisation: EXAMPLE.organisation,
      id: EXAMPLE.id,
      body: EXAMPLE.body,
      way: 'web',
      addressee: 'official',
      openFor: ['comment', 'enquiry'],
      handling: EXAMPLE.event,
      degreeOfInfluence: 'consult',
      revision: 2,
    },
  ],
} satisfies z.infer<typeof channelPage>;
