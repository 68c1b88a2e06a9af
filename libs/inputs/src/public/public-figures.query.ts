import { AppDatabase } from '@gensvar/database';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RegisterRow } from '../views/register.view';
import { PublishedRow } from './published.view';

/** Fewer than this are not told: of three complaints to a small board somebody would know whose they are. */
export const PUBLIC_MINIMUM = 5;

/**
 * Inputs of one body, as they stand now. Definition 1: all that arrived and are not set aside; `answered`: every part is
 * answered, whether closed or not; `published`: what is in the public register. A number from 1 to 4, or one that leaves
 * such a rest of the inputs, is null.
 */
export interface PublicFigures {
  readonly body: string;
  readonly inputs: number;
  readonly answered: number | null;
  readonly published: number | null;
}

/** By body; one with fewer inputs than the minimum is left out. No total is told, from which it could be reckoned. */
export class CountPublic extends Query<readonly PublicFigures[]> {
  constructor(readonly organisation: string) {
    super();
  }
}

@QueryHandler(CountPublic)
export class CountPublicHandler implements IQueryHandler<CountPublic> {
  constructor(private readonly database: AppDatabase) {}

  async execute({ organisation }: CountPublic): Promise<PublicFigures[]> {
    const rows = await this.database.withOrganisation(organisation, (manager) =>
      manager
        .createQueryBuilder(RegisterRow, 'input')
        .leftJoin(PublishedRow, 'one', 'one.organisation = input.organisation and one.input = input.id')
        .select('input.body', 'body')
        .addSelect('count(*)::int', 'inputs')
        .addSelect(`(count(*) filter (where input.unanswered = '{}'))::int`, 'answered')
        .addSelect('count(one.id)::int', 'published')
        .where(`input.state <> 'setAside'`)
        .groupBy('input.body')
        .having('count(*) >= :minimum', { minimum: PUBLIC_MINIMUM })
        .orderBy('input.body')
        .getRawMany<{ body: string; inputs: number; answered: number; published: number }>(),
    );
    return rows.map(({ body, inputs, answered, published }) => ({
      body,
      inputs,
      answered: told(answered, inputs),
      published: told(published, inputs),
    }));
  }
}

function told(count: number, of: number): number | null {
  const small = (n: number) => n > 0 && n < PUBLIC_MINIMUM;
  return small(count) || small(of - count) ? null : count;
}
