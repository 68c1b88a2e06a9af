import { MemoryEventStore } from '@gensvar/event-store/testing';
import { ORGANISATION_EVENTS } from '@gensvar/identity/contract';
import { EventCatalogue, type EventDeclaration } from '@gensvar/kernel';
import { ClearSealer } from '@gensvar/kernel/testing';
import { projectionHarness } from '@gensvar/projections/testing';
import { adoptionsId } from '../src/adoption/adoption';
import { PackAdopted } from '../src/adoption/adoption.events';
import { PackLibrary } from '../src/adoption/pack-library';
import { Calendar, SWEDISH_CALENDAR } from '../src/calendar/calendar';
import { ExceptionRow } from '../src/exceptions/exception.entity';
import { ExceptionQueries } from '../src/exceptions/exceptions.query';
import { exceptionsView } from '../src/exceptions/exceptions.view';
import { catalogueOf } from '../src/facts/catalogue';
import type { Law } from '../src/obligations/binding';
import { FigureQueries } from '../src/figures/figures.query';
import { ObligationQueries } from '../src/obligations/obligations.query';
import { obligationsView } from '../src/obligations/obligations.view';
import { POLICY_ENTITIES } from '../src/obligations/policy-entities';
import type { Pack } from '../src/packs/pack';
import type { ParameterSetting } from '../src/packs/parameters';
import { POLICY_EVENTS } from '../src/policy-events';
import { INVENTED_EVENTS, inventedFacts, inventedSource } from './invented-inputs';
import { INVENTED_PACK } from './invented-pack';

export const BOARD = '00000000-0000-4000-8000-0000000000b0';

/**
 * A database, a memory store with a clock that is set, and the obligations view of invented inputs.
 * @param newer versions of the calendar after the first, which is the shipped one
 * @param pack another pack in the invented one's place
 */
export async function obligationsHarness({
  newer = [],
  pack = INVENTED_PACK,
}: Pick<Law, 'newer'> & { pack?: Pack } = {}) {
  const clock = { now: '2026-03-02T08:00:00.000Z' };
  const store = new MemoryEventStore({ now: () => clock.now });
  const facts = catalogueOf([inventedFacts]);
  const library = new PackLibrary([pack]);
  const law = { library, catalogue: facts, calendar: new Calendar(SWEDISH_CALENDAR), newer };
  const view = obligationsView([inventedSource], law, 2);
  const catalogue = new EventCatalogue([
    ...POLICY_EVENTS,
    ...INVENTED_EVENTS,
    ...(ORGANISATION_EVENTS as readonly unknown[] as EventDeclaration[]),
  ]);
  const views = [view, exceptionsView([inventedSource], facts)];
  const sealer = new ClearSealer();
  const entities = [...POLICY_ENTITIES, ExceptionRow];
  const harness = await projectionHarness({ catalogue, views, entities, store, sealer });
  const exceptions = new ExceptionQueries(harness.app, store, catalogue, sealer);
  const queries = new ObligationQueries(harness.app, store, library);
  const figures = new FigureQueries(harness.app, store, library);
  const adopt = (
    organisation: string,
    from: string,
    parameters: ParameterSetting[],
    by: { body?: string; level?: PackAdopted['data']['level'] } = {},
  ) =>
    harness.record(organisation, adoptionsId(organisation), [
      PackAdopted.of({
        pack: pack.id,
        version: pack.version,
        hash: pack.hash,
        body: by.body ?? BOARD,
        level: by.level ?? 'executiveBoard',
        from,
        parameters,
      }),
    ]);
  /** Everything the view holds of an organisation, in one order. */
  const rows = async (organisation: string) => {
    const tables = ['policy_obligations_v2', 'policy_facts_v2', 'policy_subjects_v2', 'policy_adoptions_v2'];
    return harness.app.withOrganisation(organisation, async (manager) => {
      const found: Record<string, unknown[]> = {};
      for (const table of tables) {
        found[table] = (await manager.query(`select to_jsonb(t) as row from views.${table} t order by 1`)).map(
          ({ row }: { row: unknown }) => row,
        );
      }
      return found;
    });
  };
  return { ...harness, clock, law, view, catalogue, sealer, queries, figures, exceptions, adopt, rows };
}
