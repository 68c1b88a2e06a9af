import { CommandRunner, NoAdoptions } from '@gensvar/event-store';
import {
  GetInput,
  GetInputHandler,
  ListInputs,
  ListInputsHandler,
  SearchInputs,
  SearchInputsHandler,
} from '@gensvar/inputs';
import { streamName } from '@gensvar/kernel';
import { INPUTS, type AskedTown } from './queries.town';
import { COMPOUNDS, type Dice } from './queries.words';

/** A question that somebody waits for, asked over and over with changing arguments: 95 of 100 within the bar. */
export interface Asked {
  readonly name: string;
  /** Milliseconds. */
  readonly bar: number;
  ask(nth: number, dice: Dice): Promise<unknown>;
}

/** A further question is a further line. */
export function questionsOf(town: AskedTown): Asked[] {
  return [registerPage(town), search(town), oneInput(town)];
}

/** Page after page, narrowed in every way in turn. */
function registerPage({ app, town: { organisation, units, officers }, body }: AskedTown): Asked {
  const list = new ListInputsHandler(app);
  const filters = [
    {},
    { state: 'open' as const },
    { body },
    { unit: units[3]! },
    { officer: officers[7]! },
    { kind: 'enquiry' as const, state: 'open' as const },
    { channel: 'letter' as const, body },
  ];
  const next: (string | undefined)[] = [];
  return {
    name: 'registerPage',
    bar: 50,
    async ask(nth) {
      const way = nth % filters.length;
      const page = await list.execute(new ListInputs(organisation, filters[way], { after: next[way] }));
      if (page.items.length === 0) throw new Error('an empty page of the register');
      next[way] = page.next;
    },
  };
}

/** Common and rare words, parts of compounds, two and three words, street and name, what nobody wrote, a number. */
function search({ app, town: { organisation }, body }: AskedTown): Asked {
  const handler = new SearchInputsHandler(app);
  const find = (text: string) => handler.execute(new SearchInputs(organisation, text, { body, snippets: true }));
  const texts: ((dice: Dice) => string)[] = [
    () => 'lykta',
    () => COMPOUNDS[0]!,
    (dice) => dice.early(COMPOUNDS),
    (dice) => dice.of(COMPOUNDS),
    (dice) => `${dice.of(COMPOUNDS)} ${dice.early(COMPOUNDS)}`,
    (dice) => `${dice.early(COMPOUNDS)} Gunvor`,
    () => 'belysning på vägen',
    (dice) => `kvarnlid${Math.floor(dice.next() * 500)}`,
    () => 'bro',
    () => 'vattenskoterförbud',
    (dice) => `BJO-2025-${Math.floor(dice.next() * INPUTS)}`,
    () => 'angsparkstorget',
  ];
  return { name: 'search', bar: 200, ask: (nth, dice) => find(texts[nth % texts.length]!(dice)) };
}

/** Its state folded from its stream, and the events themselves. */
function oneInput({ store, catalogue, sealer, inputs, town: { organisation } }: AskedTown): Asked {
  const handler = new GetInputHandler(new CommandRunner(store, sealer, catalogue, new NoAdoptions()));
  return {
    name: 'oneInput',
    bar: 20,
    async ask(_, dice) {
      const id = dice.of(inputs);
      await handler.execute(new GetInput(organisation, id));
      const events = await store.readStream(organisation, streamName('inputs', organisation, id));
      if (events.length === 0) throw new Error('an input without history');
    },
  };
}
