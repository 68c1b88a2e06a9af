import { Enforcement, type EventStore, type Proposal } from '@gensvar/event-store';
import { DomainError, type EventCatalogue, groupBy, parseInstant } from '@gensvar/kernel';
import type { Adoption } from '../adoption/adoption';
import type { PolicyAdoptions } from '../adoption/policy-adoptions';
import { judge } from '../evaluate/evaluate';
import { type BoundRule, type Judgement, stateOf } from '../evaluate/obligation';
import { obligationId } from '../evaluate/obligation-id';
import type { Fact, SubjectRef } from '../facts/fact';
import { History } from '../facts/history';
import type { FactSource } from '../facts/source';
import { Binder, type Law } from '../obligations/binding';
import { openingOf } from '../obligations/opening';
import { segmentsOf } from '../obligations/segments';
import { RefusingRules } from './refusing-rules';
import { EVERYTHING, SubjectFacts } from './subject-facts';

/**
 * `enforce: refuse` (policy.md, "The ten shapes"): judges each subject that the events concern with and without them, by
 * the rules in force that refuse, whatever their shape. An obligation that is broken with them and was not without them
 * refuses the command. What was broken before is no reason to refuse what mends it.
 */
export class PolicyEnforcement extends Enforcement {
  private readonly refusing: RefusingRules;
  private readonly binder: Binder;
  private readonly facts: SubjectFacts;

  constructor(
    store: EventStore,
    events: EventCatalogue,
    sources: readonly FactSource[],
    private readonly law: Law,
    private readonly adoptions: PolicyAdoptions,
  ) {
    super();
    this.refusing = new RefusingRules(law.library);
    this.binder = new Binder({ ...law, library: this.refusing.library });
    this.facts = new SubjectFacts(store, events, sources);
  }

  /**
   * Costs nothing where no shipped rule refuses, and little where none does about such a subject or is adopted. Only what
   * happens now is refused: an imported history is recorded as it was.
   * @throws DomainError `policy.refused` (conflict) with the rule and its clause
   */
  override async check(proposal: Proposal): Promise<void> {
    if (this.refusing.none || proposal.origin !== 'live') return;
    const proposed = this.facts.proposed(proposal).filter(({ subject }) => this.refusing.about(subject.type));
    if (proposed.length === 0) return;
    const adoptions = await this.adoptions.all(proposal.organisation);
    if (!adoptions.some(({ hash }) => this.refusing.inPack(hash))) return;
    for (const facts of groupBy(proposed, ({ subject }) => `${subject.type}/${subject.id}`).values()) {
      await this.checkSubject(facts[0]!.subject, facts, adoptions, proposal);
    }
  }

  private async checkSubject(
    subject: SubjectRef,
    proposed: readonly Fact[],
    adoptions: readonly Adoption[],
    proposal: Proposal,
  ): Promise<void> {
    const { organisation } = proposal;
    const now = parseInstant(proposal.now);
    const known = await this.facts.known(subject, proposal);
    const opening = openingOf(new History([...known, ...proposed]), subject.type, this.law.catalogue);
    if (!opening) return;
    const inForce = segmentsOf(organisation, subject, opening, adoptions, EVERYTHING, this.binder)
      .filter(({ from, to }) => from <= now && now < to)
      .map(({ binding }) => binding)
      .filter(({ relevant }) => proposed.some(({ name }) => relevant.has(name)));
    const rules = inForce.flatMap((binding) => binding.rules);
    if (rules.length === 0) return;
    const broken = this.brokenBy(proposed, known, rules, now);
    for (const judgement of broken) {
      const obligation = obligationId(organisation, judgement.rule, subject.id, judgement.occurrence);
      const waivers = await this.facts.waivers(organisation, obligation);
      const still =
        waivers.length === 0 ||
        this.brokenBy(proposed, [...known, ...waivers], rules, now).some((one) => keyOf(one) === keyOf(judgement));
      if (still)
        throw refusal(
          judgement,
          rules.find(({ rule }) => rule.id === judgement.rule)!,
          subject,
          obligation,
        );
    }
  }

  /** Obligations that are broken at `now` with the proposed facts, and are not without them. */
  private brokenBy(
    proposed: readonly Fact[],
    known: readonly Fact[],
    rules: readonly BoundRule[],
    now: number,
  ): Judgement[] {
    const calendar = this.law.newer?.at(-1) ?? this.law.calendar;
    const broken = (facts: readonly Fact[]) =>
      judge(rules, new History(facts), calendar, now).filter((judgement) => isBroken(judgement, now));
    const after = broken([...known, ...proposed]);
    if (after.length === 0) return [];
    const before = new Set(broken(known).map(keyOf));
    return after.filter((judgement) => !before.has(keyOf(judgement)));
  }
}

function isBroken(judgement: Judgement, now: number): boolean {
  const state = stateOf(judgement, now);
  return state === 'breached' || state === 'met-late';
}

function keyOf({ rule, occurrence }: Judgement): string {
  return `${rule} ${occurrence}`;
}

function refusal(
  { occurrence, missing }: Judgement,
  { rule }: BoundRule,
  subject: SubjectRef,
  obligation: string,
): DomainError {
  const { quote, document, paragraph } = rule.clause;
  const where = paragraph === undefined ? document : `${document}, ${paragraph}`;
  return new DomainError(
    'policy.refused',
    `This would break ${rule.id} (${rule.title.en}): “${quote}” (${where}). Do first what it asks for.`,
    'conflict',
    { rule: rule.id, title: rule.title, clause: rule.clause, subject, occurrence, obligation, missing },
  );
}
