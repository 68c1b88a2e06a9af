import { RANDOM_DIALOGUE_COMMANDS } from '@gensvar/dialogues/testing';
import { anyOf, INPUT_THEMES, RANDOM_CHANNEL_COMMANDS, RANDOM_INPUT_COMMANDS } from '@gensvar/inputs/testing';
import { maybe, referTo, saying, type Said } from '@gensvar/kernel/testing';
import fc from 'fast-check';

/** One command of a random sequence: in which organisation, about which object, and by whom (see RandomWorld). */
export interface WorldStep {
  readonly town: number;
  readonly of: 'inputs' | 'dialogues' | 'identity' | 'policy' | 'erasure';
  readonly on: number;
  readonly by: number;
  readonly said: Said;
  /** Whether the views are brought to the head before it: else they follow as they may. */
  readonly catchUp: boolean;
}

type InputType = keyof typeof RANDOM_INPUT_COMMANDS;
/** Said by processes alone: there is no handler, and they say it by themselves. */
export const BY_PROCESSES: readonly string[] = ['ReceivePart', 'CarryAnswer', 'CarryDelivery', 'CarryRetraction'];
const INPUT_TYPES = (Object.keys(RANDOM_INPUT_COMMANDS) as InputType[]).filter((type) => !BY_PROCESSES.includes(type));

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const reason = fc.constant('Qzxvkjwskälet är givet.');
const days = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant('none'));
const setting = (name: string, value: fc.Arbitrary<unknown>) => fc.record({ name: fc.constant(name), value });
const settings = {
  servicelofte: fc.tuple(
    setting('acknowledgeWithinWorkingDays', days),
    setting('answerWithinWorkingDays', days),
    setting('noticeWithinWorkingDays', days),
    setting('forwardWithinWorkingDays', days),
    setting('maxPause', one([{ workingDays: 3 }, { workingDays: 20 }])),
    setting('backdateLimit', one([5, 10])),
    setting('anonymousReply', one(['trackingPage', 'none'])),
  ),
  'lulea-delaktighet': fc.tuple(
    setting('feedbackWithin', one([{ workingDays: 10 }, { weeks: 2 }])),
    setting('publishEachAnswer', fc.boolean()),
    setting('publishWithin', fc.constant({ workingDays: 10 })),
    setting('deliverToElectedWithinWorkingDays', days),
    setting('userDialoguePer', one(['year', 'quarter'])),
    setting('easyWaysInPer', one(['year', 'quarter'])),
    setting('evaluationPer', one(['year', 'quarter'])),
    setting('sectorOffersPer', fc.constant('quarter')),
    setting('sectorOffersAtLeast', one([1, 2])),
  ),
} as const;
type Pack = keyof typeof settings;

const adopting = (level: string, body: number) =>
  fc.constantFrom<Pack>('servicelofte', 'lulea-delaktighet').chain((pack) =>
    fc.record({
      ...{ type: fc.constant('AdoptPack'), pack: fc.constant(pack), level: fc.constant(level) },
      ...{ body: fc.constant(`$body:${body}`), decision: maybe(one(['KS 2026 § 1', 'KS 2026 § 2'])) },
      from: fc.oneof(referTo('agoDay', 1_500), referTo('ahead', 5)),
      parameters: fc
        .array(fc.nat(20), { maxLength: 9 })
        .chain((left) =>
          (settings[pack] as fc.Arbitrary<unknown[]>).map((all) => all.filter((_, at) => !left.includes(at))),
        ),
    }),
  );

const about = fc.constantFrom(
  { rule: 'lulea-delaktighet.L8c', subject: { type: 'organisation-year', id: '$organisation:0' } },
  { rule: 'lulea-delaktighet.L24', subject: { type: 'organisation-year', id: '$organisation:0' } },
  { rule: 'lulea-delaktighet.L7', subject: { type: 'dialogue', id: '$dialogue:0' } },
);
const attesting = (type: string, fields: Parameters<typeof saying>[1]) =>
  fc.tuple(about, saying(type, fields)).map(([what, said]) => ({ ...said, ...what }));

export const RANDOM_POLICY_COMMANDS: Readonly<Record<string, fc.Arbitrary<Said>>> = {
  AdoptPack: fc.oneof(adopting('executiveBoard', 0), adopting('committee', 1)) as fc.Arbitrary<Said>,
  WaiveObligation: saying('WaiveObligation', { reason }),
  RevokeWaiver: saying('RevokeWaiver', { reason }),
  GiveAttestation: attesting('GiveAttestation', { grounds: reason, evidence: one([['KS 2026/112'], ['KS 2026/113']]) }),
  WithdrawAttestation: attesting('WithdrawAttestation', { reason }),
};

const role = one([
  { role: 'officer', body: '$body:0' },
  { role: 'approver', body: '$body:1', unit: '$unit:1' },
  { role: 'auditor' },
]);
export const RANDOM_IDENTITY_COMMANDS: Readonly<Record<string, fc.Arbitrary<Said>>> = {
  // Its slug tells the organisation; registering it again with the same changes nothing.
  RegisterOrganisation: saying('RegisterOrganisation', {
    ...{ slug: fc.constant('$slug:0'), name: fc.constant('Påhittad'), languages: fc.constant(['sv']) },
    organisationType: fc.constant('municipality'),
  }),
  EstablishBody: saying('EstablishBody', {
    code: one(['TN', 'BUN', 'SN']),
    name: one(['TN', 'Nämnden']),
    level: fc.constant('committee'),
  }),
  EstablishUnit: saying('EstablishUnit', {
    body: referTo('body', 2),
    code: one(['A', 'B', 'C']),
    name: fc.constant('Enhet'),
  }),
  RegisterPerson: saying('RegisterPerson', {
    name: fc.constant('Qzxvkjwny Påhittad'),
    email: maybe(fc.constant('qzxvkjwny@example.se')),
  }),
  GrantRole: role.map((held) => ({ type: 'GrantRole', ...held })),
  RevokeRole: role.map((held) => ({ type: 'RevokeRole', ...held })),
};

const RANDOM_ERASURES: fc.Arbitrary<Said> = saying('Erase', {
  subject: fc.oneof(
    { weight: 4, arbitrary: referTo('input', 8) },
    { weight: 1, arbitrary: referTo('person', 3) },
    { weight: 1, arbitrary: referTo('dialogue', 2) },
  ),
});

const any = (all: Readonly<Record<string, fc.Arbitrary<Said>>>) => fc.oneof(...Object.values(all));
const step = (of: WorldStep['of'], said: fc.Arbitrary<Said>): fc.Arbitrary<WorldStep> =>
  fc.record({
    ...{ town: one([0, 0, 0, 1]), of: fc.constant(of), on: fc.nat(5), by: fc.nat(19), said },
    catchUp: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  });

const weighted = (weight: number, of: WorldStep['of'], said: fc.Arbitrary<Said>) => ({
  weight,
  arbitrary: step(of, said),
});
const receiving = anyOf(['ReceiveInput', 'ReceiveInput', 'ReceiveAndAnswerInput', 'ImportInput']);
const themes = INPUT_THEMES.map((types) => types.filter((type) => !BY_PROCESSES.includes(type)));

/** @param erasures whether keys of subjects are destroyed in between */
export function worldSteps(most: number, { erasures }: { readonly erasures: boolean }): fc.Arbitrary<WorldStep[]> {
  // Without bias: small numbers first would make most sequences too short for anything to meet.
  return fc.noBias(
    fc
      .tuple(
        fc.array(step('inputs', receiving), { minLength: 1, maxLength: 4 }),
        fc.array(
          fc.oneof(
            weighted(4, 'inputs', receiving),
            weighted(18, 'inputs', anyOf(INPUT_TYPES)),
            ...themes.map((types) => weighted(4, 'inputs', anyOf(types))),
            weighted(2, 'inputs', any(RANDOM_CHANNEL_COMMANDS)),
            weighted(2, 'dialogues', RANDOM_DIALOGUE_COMMANDS.ConsiderInvolvement),
            weighted(8, 'dialogues', any(RANDOM_DIALOGUE_COMMANDS)),
            weighted(3, 'policy', any(RANDOM_POLICY_COMMANDS)),
            weighted(2, 'identity', any(RANDOM_IDENTITY_COMMANDS)),
            ...(erasures ? [weighted(5, 'erasure', RANDOM_ERASURES)] : []),
          ),
          { maxLength: most, size: 'max' },
        ),
      )
      .map(([first, rest]) => [...first, ...rest]),
  );
}

/** What both organisations have adopted before anything comes in. */
export const FIRST_ADOPTIONS: fc.Arbitrary<Said[]> = fc.tuple(
  ...(['servicelofte', 'lulea-delaktighet'] as const).map((pack) =>
    (settings[pack] as fc.Arbitrary<unknown[]>).map((parameters) => ({
      ...{ type: 'AdoptPack', pack, body: '$body:0', level: 'executiveBoard', from: '$agoDay:1200', parameters },
    })),
  ),
);
