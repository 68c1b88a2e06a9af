import type { DialogueCommand } from '@gensvar/dialogues';
import type { BodyLevel } from '@gensvar/identity';
import type { DemoMoment } from './demo-file';

/** One step of a dialogue's story: when, and what was commanded. Bodies are codes, as in the demo file. */
export type StoryStep = readonly [at: DemoMoment, command: DialogueCommand];

export interface DialogueStory {
  /** The dialogue's own name in the demo: its id is made from it. */
  readonly name: string;
  readonly steps: readonly StoryStep[];
}

/** Ids of what a story names. */
export interface StoryPlaces {
  body(code: string): string;
  /** @param path `TN/gata` */
  unit(path: string): string;
  level(code: string): BodyLevel;
}

const LEVEL = { common: 'commonLarge', sector: 'sector' } as const;

/** Invented dialogues of Björkåsa: one held as it shall be, one with most of its duties broken, one open, one never held. */
export function dialogueStories({ body, unit, level }: StoryPlaces): readonly DialogueStory[] {
  const acting = (code: string) => ({ body: body(code), bodyLevel: level(code) });
  return [
    {
      name: 'vision',
      steps: [
        [
          [-80, '09:00'],
          {
            ...{
              type: 'ConsiderInvolvement',
              title: 'Vision Björkåsa 2045',
              body: body('KS'),
              unit: unit('KS/kansli'),
            },
            ...{ dialogueType: 'citizenDialogue', level: LEVEL.common, outcome: 'involve' },
            purpose: 'Veta vad invånarna vill att kommunen ska vara om tjugo år.',
            benefit: 'Mål som många känner igen sig i.',
            time: 'Åtta veckor, före den strategiska planen.',
            resources: 'Kansliet, 200 timmar och 90 000 kronor.',
            reason: 'Frågan rör alla och avgörs för lång tid.',
          },
        ],
        [
          [-76, '18:00'],
          {
            ...{ type: 'DecideDialogue', ...acting('KF'), level: LEVEL.common, basis: 'strategicPlan' },
            reference: 'KF § 41',
          },
        ],
        [[-75, '10:00'], { type: 'NameOwner', ...acting('KS'), unit: unit('KS/kansli') }],
        [
          [-72, '10:00'],
          {
            ...{ type: 'PlanDialogue', dialogueType: 'citizenDialogue', forms: ['meeting', 'webDialogue', 'walk'] },
            ...{ degreeOfInfluence: 'dialogue', budget: 90_000 },
            purpose: 'Hitta de fem viktigaste målen.',
            representativityNeed: 'Alla kommundelar, alla åldrar.',
            targetGroups: 'Boende, skolungdomar, äldre utan internet.',
            adaptations: 'Möten på dagtid och kväll, webben på fyra språk.',
            handling: 'Allt läses och sammanställs inför planen.',
            roles: 'Förtroendevalda lyssnar, kansliet leder.',
          },
        ],
        [[-71, '09:00'], { type: 'HoldConsultation', bodies: ['TN', 'BUN', 'SN', 'KFN', 'SBN'].map(body) }],
        [
          [-70, '09:00'],
          {
            ...{ type: 'PublishHandling', degreeOfInfluence: 'dialogue', purpose: 'Hitta de fem viktigaste målen.' },
            handling: 'Allt läses och sammanställs inför den strategiska planen.',
          },
        ],
        [
          [-70, '10:00'],
          {
            ...{ type: 'NameParticipant', kind: 'elected', represents: body('KS'), name: 'Torsten Granlid' },
            task: 'Lyssnar vid mötena.',
          },
        ],
        [
          [-70, '10:05'],
          { type: 'NameParticipant', kind: 'official', name: 'Pontus Ådergren', task: 'Leder dialogen.' },
        ],
        [[-65, '08:00'], { type: 'OpenDialogue', ...acting('KS') }],
        [[-58, '18:00'], { type: 'RecordElected', represents: body('KS') }],
        [[-30, '16:00'], { type: 'CloseDialogue', participants: 214, reachable: 131 }],
        [[-27, '10:00'], { type: 'RecordResult', result: 'Natur, skola, närhet, kollektivtrafik och trygghet.' }],
        [
          [-24, '10:00'],
          {
            ...{ type: 'GiveFeedback', audience: 'participants', reached: 131 },
            text: 'Tack! Det här sade ni, och så går det vidare till planen.',
          },
        ],
        [[-22, '10:00'], { type: 'PublishResult', address: 'https://bjorkasa.example.se/dialoger/vision' }],
        [
          [-15, '10:00'],
          {
            ...{ type: 'RecordEvaluation', method: 'Promenaderna nådde flest nya.' },
            ...{ result: 'Fyra av fem mål kom med i planen.', lessons: 'Börja med skolorna.' },
          },
        ],
      ],
    },
    {
      name: 'bron',
      steps: [
        [
          [-60, '09:00'],
          {
            ...{ type: 'ConsiderInvolvement', title: 'Ny gång- och cykelbro över ån', body: body('TN') },
            ...{ unit: unit('TN/gata'), dialogueType: 'citizenDialogue', level: LEVEL.sector, outcome: 'involve' },
            purpose: 'Välja läge för bron.',
            benefit: 'Rätt läge från början.',
            reason: 'Bron berör båda sidor ån.',
          },
        ],
        [[-58, '13:00'], { type: 'DecideDialogue', ...acting('TN'), level: LEVEL.sector, basis: 'operationalPlan' }],
        [
          [-55, '09:00'],
          { type: 'PlanDialogue', dialogueType: 'citizenDialogue', forms: ['walk'], purpose: 'Välja läge.' },
        ],
        [[-50, '08:00'], { type: 'OpenDialogue', ...acting('TN') }],
        [
          [-47, '09:00'],
          {
            ...{ type: 'PublishHandling', degreeOfInfluence: 'consult', purpose: 'Välja läge för bron.' },
            handling: 'Svaren räknas ihop och redovisas för nämnden.',
          },
        ],
        [[-45, '17:00'], { type: 'RecordElected' }],
        [[-35, '16:00'], { type: 'CloseDialogue', participants: 38, reachable: 22 }],
        [[-33, '10:00'], { type: 'RecordResult', result: 'De flesta vill ha bron vid apoteket.' }],
      ],
    },
    {
      name: 'maten',
      steps: [
        [
          [-20, '09:00'],
          {
            ...{ type: 'ConsiderInvolvement', title: 'Maten på äldreboendena', body: body('SN') },
            ...{ unit: unit('SN/aldre'), dialogueType: 'userDialogue', level: LEVEL.sector, outcome: 'involve' },
            purpose: 'Veta vad de boende vill äta och när.',
            benefit: 'Mindre svinn och gladare måltider.',
            time: 'Fyra veckor.',
            resources: 'Måltidspedagogen, tio timmar i veckan.',
            reason: 'De boende vet bäst.',
          },
        ],
        [[-18, '13:00'], { type: 'DecideDialogue', ...acting('SN'), level: LEVEL.sector, basis: 'assignment' }],
        [
          [-15, '09:00'],
          {
            ...{ type: 'PlanDialogue', dialogueType: 'userDialogue', forms: ['userCouncil', 'survey'] },
            ...{ degreeOfInfluence: 'involve', purpose: 'Sätta matsedeln tillsammans.' },
            representativityNeed: 'Alla boenden.',
            targetGroups: 'Boende och närstående.',
            adaptations: 'Bilder, korta frågor, samtal vid bordet.',
          },
        ],
        [
          [-14, '09:00'],
          {
            ...{ type: 'PublishHandling', degreeOfInfluence: 'involve', purpose: 'Sätta matsedeln tillsammans.' },
            handling: 'Brukarrådet väljer mellan förslagen.',
          },
        ],
        [[-14, '09:10'], { type: 'StateNoElected' }],
        [
          [-14, '09:15'],
          { type: 'NameParticipant', kind: 'official', name: 'Anneli Videbro', task: 'Leder brukarrådet.' },
        ],
        [[-10, '08:00'], { type: 'OpenDialogue', ...acting('SN') }],
      ],
    },
    {
      name: 'parkeringen',
      steps: [
        [
          [-12, '11:00'],
          {
            ...{ type: 'ConsiderInvolvement', title: 'Ny beläggning på parkeringen vid badhuset', body: body('KFN') },
            ...{ unit: unit('KFN/fritid'), level: LEVEL.sector, outcome: 'doNotInvolve' },
            purpose: 'Det finns inget att påverka.',
            benefit: 'Ingen.',
            time: 'Arbetet är upphandlat.',
            resources: 'Behövs inte.',
            reason: 'Beläggningen byts mot likadan.',
          },
        ],
      ],
    },
  ];
}
