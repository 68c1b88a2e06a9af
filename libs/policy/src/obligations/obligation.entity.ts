import { InstantColumn, ViewEntity } from '@gensvar/projections';
import { Column, Index, PrimaryColumn } from 'typeorm';

const OPEN = 'known_to is null and valid_to is null and why is null and met_at is null and waived_at is null';

/**
 * One obligation in one stretch of the log and one stretch of time (policy.md, "Time"). Nothing here depends on the
 * clock: the state is reckoned when asked (state-sql.ts). Positions are text in byte order. JSON stands as the very text
 * that was written.
 */
@ViewEntity('policy_obligations_v2')
// Lists by rule; and all that figures count, so that they read the index and not the rows.
@Index(
  [
    ...['organisation', 'rule', 'since', 'obligation', 'validFrom', 'validTo', 'why', 'metAt', 'metDue', 'waivedAt'],
    ...['due', 'atRisk', 'body', 'unit', 'kind'],
  ],
  { where: 'known_to is null' },
)
// What is open now, by subject and by due date: queues and lists of what is due (pressing.ts).
@Index(['organisation', 'subjectType', 'subject', 'due', 'obligation', 'rule', 'atRisk', 'validFrom'], { where: OPEN })
@Index(['organisation', 'subjectType', 'due', 'subject', 'obligation', 'rule', 'validFrom'], { where: OPEN })
// One obligation by its id, and its whole history: the key begins with the subject, which who asks does not know.
@Index(['organisation', 'obligation'])
export class ObligationRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  /** Id of what it is owed about: an input's, say. */
  @PrimaryColumn({ type: 'text' })
  subject!: string;

  /** UUIDv5(organisation, rule, subject, occurrence). */
  @PrimaryColumn({ type: 'uuid' })
  obligation!: string;

  /** Known from this position on, up to but not including `knownTo` (null: still). */
  @PrimaryColumn({ type: 'text', name: 'known_from' })
  knownFrom!: string;

  @Column({ type: 'text', name: 'known_to', nullable: true })
  knownTo!: string | null;

  /** Holds from this instant on, up to but not including `validTo` (null: for ever). */
  @InstantColumn({ primary: true, name: 'valid_from' })
  validFrom!: string;

  @InstantColumn({ name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column({ type: 'text', name: 'subject_type' })
  subjectType!: string;

  @Column({ type: 'text' })
  rule!: string;

  /** The adoption that judged it: its event's id (policy.md, "Versions"). */
  @Column({ type: 'uuid' })
  adoption!: string;

  @Column({ type: 'text' })
  occurrence!: string;

  /** not-applicable or not-measurable, and why: see `Why`. */
  @Column({ type: 'text', nullable: true })
  why!: string | null;

  @Column({ type: 'text', name: 'why_code', nullable: true })
  whyCode!: string | null;

  @Column({ type: 'text', name: 'why_subject', nullable: true })
  whySubject!: string | null;

  @InstantColumn()
  since!: string;

  /** The last instant in time; null while paused. */
  @InstantColumn({ nullable: true })
  due!: string | null;

  @InstantColumn({ name: 'at_risk', nullable: true })
  atRisk!: string | null;

  @InstantColumn({ name: 'paused_since', nullable: true })
  pausedSince!: string | null;

  @InstantColumn({ name: 'met_at', nullable: true })
  metAt!: string | null;

  @InstantColumn({ name: 'met_due', nullable: true })
  metDue!: string | null;

  @InstantColumn({ name: 'waived_at', nullable: true })
  waivedAt!: string | null;

  @Column({ type: 'boolean', name: 'recorded_late' })
  recordedLate!: boolean;

  @Column({ type: 'boolean', name: 'before_trigger' })
  beforeTrigger!: boolean;

  /** JSON of the judgement's `missing` and `witnesses`. */
  @Column({ type: 'text' })
  missing!: string;

  @Column({ type: 'text' })
  witnesses!: string;

  /** Id of its steps in `policy_explanations_v2`: duties of one day and period share them. */
  @Column({ type: 'text' })
  explanation!: string;

  /** What figures group by, as it stood when the duty was met or fell due, else as it stands (policy-packs.md, "Owed by"). */
  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'text', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'text', nullable: true })
  channel!: string | null;

  /** Digest of all that the row says: rows are compared by it. */
  @Column({ type: 'text' })
  content!: string;
}
