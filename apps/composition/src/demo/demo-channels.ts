import type { CommandRunner, Invocation } from '@gensvar/event-store';
import { channelDecider, channelId, type ChannelCommand, type OpenChannelBody } from '@gensvar/inputs';
import type { DemoFile } from './demo-file';
import type { DemoPlaces } from './demo-places';

/** Ways in to officials; to elected representatives by e-mail alone. */
const WAYS = ['web', 'email', 'phone', 'letter', 'desk'] as const;

/** The one body that has published no way in to its elected representatives. */
const WITHOUT_ELECTED = 'KFN';

/** The ways in to each board and committee, with how what comes in by them is handled. Repeatable. @param opened instant */
export async function loadChannels(
  demo: DemoFile,
  slug: string,
  runner: CommandRunner,
  places: DemoPlaces,
  opened: string,
  invocation: Invocation,
): Promise<void> {
  for (const [code, { level }] of Object.entries(demo.organisations[slug]!.bodies)) {
    if (level !== 'executiveBoard' && level !== 'committee') continue;
    const ways: Pick<OpenChannelBody, 'way' | 'addressee'>[] = WAYS.map((way) => ({ way, addressee: 'official' }));
    if (code !== WITHOUT_ELECTED) ways.push({ way: 'email', addressee: 'electedRepresentative' });
    for (const { way, addressee } of ways) {
      const body = places.body(slug, code);
      const address = way === 'email' ? `${code.toLowerCase()}@${slug}.example.se` : `${way}, ${slug}`;
      const commands: readonly ChannelCommand[] = [
        { type: 'OpenChannel', body, way, addressee, kinds: ['comment', 'enquiry'], address },
        {
          ...{ type: 'PublishChannelHandling', degreeOfInfluence: 'consult', purpose: 'Bli bättre på det vi gör.' },
          handling: 'Allt läses, bekräftas och besvaras av den enhet som det rör.',
        },
      ];
      for (const command of commands) {
        const dated = { ...command, occurredAt: opened };
        await runner.createOrUpdate(channelDecider, channelId(body, way, addressee), dated, invocation);
      }
    }
  }
}
