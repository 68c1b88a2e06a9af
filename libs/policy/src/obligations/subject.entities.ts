import { InstantColumn, ViewEntity } from '@gensvar/projections';
import { Column, PrimaryColumn } from 'typeorm';

/** Key columns of what belongs to one subject. */
abstract class OfSubject {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  @PrimaryColumn({ type: 'text', name: 'subject_type' })
  subjectType!: string;

  @PrimaryColumn({ type: 'text' })
  subject!: string;
}

/** A subject that policies may judge, in the obligations view's own table. */
@ViewEntity('policy_subjects_v2')
export class SubjectRow extends OfSubject {
  /** The latest local day that ever counted as its opening: an adoption from a later day cannot touch it. Null: not opened. */
  @Column({ type: 'date', name: 'latest_day', nullable: true })
  latestDay!: string | null;
}

/** One fact of a subject, as recorded: what an evaluation starts from. */
@ViewEntity('policy_facts_v2')
export class FactRow extends OfSubject {
  @PrimaryColumn({ type: 'text' })
  position!: string;

  /** Among the facts that one event is. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  /** JSON of the `Fact`, without what the other columns say. */
  @Column({ type: 'text' })
  fact!: string;
}

/** The adoptions this view judges by. */
@ViewEntity('policy_adoptions_v2')
export class AdoptionRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  /** The adoption event's id. */
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** JSON of the `Adoption`. */
  @Column({ type: 'text' })
  adoption!: string;

  @Column({ type: 'text' })
  position!: string;
}

/** The versions of the calendar this view reckons by. `organisation` is the installation's. */
@ViewEntity('policy_calendars_v2')
export class CalendarRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  position!: string;

  @Column({ type: 'text' })
  calendar!: string;

  @Column({ type: 'text' })
  version!: string;
}

/** A re-derivation: what an adoption or a calendar touches is judged anew, in batches, each from where the last one ended. */
@ViewEntity('policy_rederivations_v2')
export class RederivationRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  /** Position of the adoption or calendar: from there on its judgements are known, whenever the job comes to them. */
  @PrimaryColumn({ type: 'text' })
  position!: string;

  /** Subjects that opened on this day or later. */
  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  /** The last subject that was handled: type, "/" and id; empty at first. */
  @Column({ type: 'text' })
  cursor!: string;

  @Column({ type: 'integer' })
  done!: number;

  /** Null until it begins. */
  @Column({ type: 'integer', nullable: true })
  total!: number | null;

  @InstantColumn()
  since!: string;

  @Column({ type: 'boolean' })
  finished!: boolean;
}

/** The steps of a reckoning, once for all obligations that share them. */
@ViewEntity('policy_explanations_v2')
export class ExplanationRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  /** Digest of `steps`. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** JSON of `Step[]`. */
  @Column({ type: 'text' })
  steps!: string;
}
