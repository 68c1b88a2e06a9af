import { InstantColumn, ViewEntity } from '@gensvar/projections';
import { Column, PrimaryColumn } from 'typeorm';

/** Something that turned a breach, or could have, into anything else (policy.md, "States"), and where it is recorded. */
@ViewEntity('policy_exceptions_v1')
export class ExceptionRow {
  @PrimaryColumn({ type: 'uuid' })
  organisation!: string;

  @PrimaryColumn({ type: 'text' })
  position!: string;

  /** Name of the fact, or `adoption.datedBack`. */
  @Column({ type: 'text' })
  what!: string;

  /** Null for an adoption, which is about many. */
  @Column({ type: 'text', name: 'subject_type', nullable: true })
  subjectType!: string | null;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  /** Where the event stands: who asks for the words of its reason opens it there. */
  @Column({ type: 'text' })
  stream!: string;

  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'uuid' })
  event!: string;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', name: 'actor_role' })
  actorRole!: string;

  @Column({ type: 'text', name: 'actor_body', nullable: true })
  actorBody!: string | null;

  /** Instant or day. */
  @Column({ type: 'text', name: 'occurred_at' })
  occurredAt!: string;

  @InstantColumn({ name: 'recorded_at' })
  recordedAt!: string;

  /** JSON of the clear payload. */
  @Column({ type: 'text' })
  data!: string;
}
