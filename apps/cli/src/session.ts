import { organisationDecider, organisationId, type Organisation } from '@gensvar/identity';
import { DomainError, nameBasedId } from '@gensvar/kernel';
import type { Invocation } from '@gensvar/event-store';
import { type Gensvar, openGensvar } from '../../composition/src/gensvar';
import { readSettings } from '../../composition/src/settings';
import { say } from './output';
import { Progress } from './progress';

/**
 * Opens the service for one command and closes what it opened, the embedded database too, unless somebody else uses it;
 * also when the command is interrupted.
 * @throws DomainError of settings, database and command
 */
export async function withGensvar<T>(work: (gensvar: Gensvar) => Promise<T>): Promise<T> {
  const settings = readSettings();
  if (!process.env.GENSVAR_DATA) say(`Data folder: ${settings.GENSVAR_DATA}`);
  const gensvar = await openGensvar(settings);
  let ending: Promise<never> | undefined;
  const interrupted = (_signal: NodeJS.Signals, no: number) => {
    say('Interrupted. What was written stays; the same command goes on from there.');
    // Whatever hangs in there, a second Ctrl-C ends it: the listener has left by then.
    ending ??= gensvar.close().then(
      () => process.exit(128 + no),
      () => process.exit(128 + no),
    );
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work(gensvar);
  } catch (error) {
    // What was under way fails when its connections go: that is no news.
    throw ending ? await ending : error;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await gensvar.close();
  }
}

/** Brings the views, and the re-derivations they wait for, to the store's head. */
export async function bringViewsUp({ views }: Gensvar): Promise<void> {
  const progress = new Progress('views');
  const timer = setInterval(() => {
    void views
      .status()
      .then((all) => {
        const building = all.find((one) => one.building)?.building;
        const work = building?.work ?? all.find((one) => one.work)?.work;
        if (work) progress.update(work.done ?? 0, work.total ?? 0);
        else if (building) progress.update(Math.round(building.fraction * 100), 100);
      })
      .catch(() => undefined);
  }, 500);
  try {
    await views.catchUp();
  } finally {
    clearInterval(timer);
    progress.end();
  }
}

export interface FoundOrganisation {
  readonly id: string;
  readonly structure: Extract<Organisation, { status: 'registered' }>;
}

export async function findOrganisation({ runner }: Gensvar, slug: string): Promise<FoundOrganisation | undefined> {
  const id = organisationId(slug);
  const state = (await runner.load(organisationDecider, id, id))?.state;
  return state?.status === 'registered' ? { id, structure: state } : undefined;
}

/** @throws DomainError `identity.unknown-organisation` */
export async function theOrganisation(gensvar: Gensvar, slug: string): Promise<FoundOrganisation> {
  const found = await findOrganisation(gensvar, slug);
  if (found) return found;
  throw new DomainError(
    'identity.unknown-organisation',
    `There is no organisation ${slug}. Make it: gensvar organisation add ${slug}.`,
    'not-found',
  );
}

/** What the person at the keyboard does is done by the service's administrator. */
export function operatorInvocation(organisation: string, origin: Invocation['origin'] = 'live'): Invocation {
  return { organisation, origin, actor: { id: nameBasedId(organisation, 'operator'), role: 'admin' } };
}

/** The body that an option names by its id or code; by default the executive board. @throws DomainError `identity.unknown-body` */
export function bodyOf({ structure }: FoundOrganisation, named?: string) {
  const bodies = [...structure.bodies.values()];
  const found =
    named === undefined
      ? bodies.find((body) => body.level === 'executiveBoard')
      : bodies.find((body) => body.body === named || body.code === named);
  if (found) return found;
  const known = bodies.map((body) => body.code).join(', ') || 'none';
  throw new DomainError(
    'identity.unknown-body',
    `There is no ${named === undefined ? 'executive board' : `body ${named}`}. Bodies: ${known}.`,
    'not-found',
  );
}
