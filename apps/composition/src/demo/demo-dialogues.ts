import type { CommandRunner, Invocation } from '@gensvar/event-store';
import { dialogueDecider, type DialogueCommand } from '@gensvar/dialogues';
import { organisationId, type BodyLevel } from '@gensvar/identity';
import { nameBasedId } from '@gensvar/kernel';
import type { DemoClock } from './demo-clock';
import { dialogueStories } from './demo-dialogue-stories';
import type { DemoFile, DemoInput, DemoMoment } from './demo-file';
import type { DemoPlaces } from './demo-places';

/** When the dialogues that demo inputs are sent into were opened: before the first input came. */
export const DIALOGUES_OPENED: DemoMoment = [-40, '09:00'];

export function dialogueId(organisation: string, name: string): string {
  return nameBasedId(organisationId(organisation), 'demo', 'dialogue', name);
}

/** The dialogues that inputs name, each a committee's own. Repeatable. @param opened instant */
export async function loadDialogues(
  demo: DemoFile,
  slug: string,
  runner: CommandRunner,
  opened: string,
  places: DemoPlaces,
  invocation: Invocation,
): Promise<void> {
  const sentInto = demo.inputs.filter((input) => input.org === slug && input.dialogue !== undefined);
  const first = new Map(sentInto.map((input) => [input.dialogue!, input] as const));
  for (const [name, input] of first) {
    const id = dialogueId(slug, name);
    for (const [step, command] of openingOf(name, input, opened, places).entries()) {
      await runner.createOrUpdate(dialogueDecider, id, command, { ...invocation, key: nameBasedId(id, String(step)) });
    }
  }
}

/** The organisation whose invented dialogues are told from end to end. */
export const STORYTELLER = 'bjorkasa';

/** Invented dialogues of their own, told afterwards: always as a demo, never as if live. Repeatable. */
export async function loadDialogueStories(
  runner: CommandRunner,
  clock: DemoClock,
  places: DemoPlaces,
  invocation: Invocation,
): Promise<void> {
  const stories = dialogueStories({
    body: (code) => places.body(STORYTELLER, code),
    unit: (path) => places.unit(STORYTELLER, path),
    level: (code) => places.organisation(STORYTELLER).bodies[code]!.level as BodyLevel,
  });
  for (const { name, steps } of stories) {
    const id = dialogueId(STORYTELLER, name);
    for (const [step, [at, command]] of steps.entries()) {
      const asked = { ...invocation, key: nameBasedId(id, String(step)) };
      await runner.createOrUpdate(dialogueDecider, id, { ...command, occurredAt: clock.instant(at) }, asked);
    }
  }
}

function openingOf(title: string, input: DemoInput, occurredAt: string, places: DemoPlaces): DialogueCommand[] {
  const code = input.unit.split('/')[0]!;
  const body = places.body(input.org, code);
  const bodyLevel = places.organisation(input.org).bodies[code]!.level as BodyLevel;
  const at = { occurredAt };
  return [
    {
      ...{ type: 'ConsiderInvolvement', title, body, unit: places.unit(input.org, input.unit), ...at },
      ...{ dialogueType: 'citizenDialogue', level: 'sector', outcome: 'involve', reason: 'Demo' },
    },
    { type: 'DecideDialogue', body, bodyLevel, level: 'sector', basis: 'operationalPlan', ...at },
    { type: 'OpenDialogue', body, bodyLevel, ...at },
  ];
}
