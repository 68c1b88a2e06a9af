import type { DomainEvent } from '@gensvar/kernel';
import type { livesOf } from './lives';

type Happening = ReturnType<typeof livesOf>[number];

/** Parts of which compounds are made: a vocabulary of thousands, common ones first, as in what people write. */
const FIRST =
  'gat park skol väg buss cykel vatten sop bad lek trafik torg strand snö bygg bibliotek förskole äldre hemtjänst miljö avlopps fritids idrotts kultur närings bostads tillgänglighets kollektivtrafik återvinnings parkerings'.split(
    ' ',
  );
const LAST =
  'lykta lampa plats skylt bänk bro korsning röjning avgift tid personal hållplats belysning städning utredning plan karta fråga förslag ansökan kommitté anläggning upphandling ombyggnad besiktning'.split(
    ' ',
  );
const STREETS = 'kvarn björk äng ström ås berg sjö tall häger råg'.split(' ');
const STREET_ENDS = 'vägen gatan gränden stigen torget'.split(' ');
const FILLERS =
  'det är inte så bra att ni har låtit den här saken vara under hela året och jag undrar när någon tänker göra något åt den'.split(
    ' ',
  );
const NAMES = 'Gunvor Sixten Tage Alva Ingrid Åke Östen Märta Yngve Siv'.split(' ');
const SURNAMES = 'Kvarnlid Malmqvist Ängsjö Bergfalk Torpman Hägerlund Rågfält Strömvik'.split(' ');

/** The same numbers on every run. */
export class Dice {
  private state = 20_261_125;

  /** 0 ≤ n < 1 */
  next(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  of<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!;
  }

  /** The first ones far more often: the nth about as often as 1/n, as words are. */
  early<T>(values: readonly T[]): T {
    return values[Math.floor(values.length ** this.next()) - 1]!;
  }
}

export const COMPOUNDS = FIRST.flatMap((first, at) => LAST.map((last, other) => [at + other, first + last] as const))
  .sort(([a], [b]) => a - b)
  .map(([, word]) => word);

/** Each receipt gets words of its own: a subject of three, a text of about forty, a street and its number, a name. */
export function worded(happenings: readonly Happening[], dice: Dice): Happening[] {
  return happenings.map((happening) =>
    happening.first
      ? { ...happening, events: happening.events.map((event, at) => (at === 0 ? said(event, dice) : event)) }
      : happening,
  );
}

function said(event: DomainEvent, dice: Dice): DomainEvent {
  const street = `${capital(dice.of(STREETS))}${dice.of(FIRST)}s${dice.of(STREET_ENDS)}`;
  const name = `${dice.of(NAMES)} ${dice.of(SURNAMES)}${Math.floor(dice.next() * 500)}`;
  const words = Array.from({ length: 40 }, (_, at) =>
    at % 3 === 0 ? inflected(dice.early(COMPOUNDS), dice) : dice.of(FILLERS),
  );
  const data = {
    ...event.data,
    subject: `${capital(inflected(dice.early(COMPOUNDS), dice))} vid ${street}`,
    text: `${capital(words.join(' '))}.`,
    place: `${street} ${Math.floor(dice.next() * 90)}`,
    contact: { name, email: `${name.toLowerCase().replace(' ', '.')}@example.se`, protectedIdentity: 0 },
  };
  return { ...event, data };
}

function inflected(word: string, dice: Dice): string {
  const stem = word.replace(/a$/, '');
  return dice.of([word, word, stem === word ? `${word}en` : `${stem}an`, `${stem}or`]);
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
