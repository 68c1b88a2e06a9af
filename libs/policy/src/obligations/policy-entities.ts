import { ObligationRow } from './obligation.entity';
import { AdoptionRow, CalendarRow, ExplanationRow, FactRow, RederivationRow, SubjectRow } from './subject.entities';

/** Tables of the obligations view, for whoever opens the database. */
export const POLICY_ENTITIES = [
  ObligationRow,
  SubjectRow,
  FactRow,
  AdoptionRow,
  CalendarRow,
  ExplanationRow,
  RederivationRow,
];
