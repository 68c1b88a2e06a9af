import { ObligationRow } from './obligation.entity';
import { AdoptionRow, ExplanationRow, FactRow, RederivationRow, SubjectRow } from './subject.entities';

/** Tables of the obligations view, for whoever opens the database. */
export const POLICY_ENTITIES = [ObligationRow, SubjectRow, FactRow, AdoptionRow, ExplanationRow, RederivationRow];
