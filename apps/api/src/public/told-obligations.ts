import { aDay, aText } from '@gensvar/identity';
import { localDayOf } from '@gensvar/kernel';
import {
  type ObligationItem,
  PackLibrary,
  renderExplanation,
  renderWhy,
  stateInWords,
  STATES,
  STRENGTHS,
} from '@gensvar/policy';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { factCatalogue } from '../../../composition/src/modules';

const both = (description: string) =>
  z.object({ sv: z.string(), en: z.string() }).meta({ description: `${description}, in both languages` });

/** What a body owes a sender, in words that cite the clause. */
export const toldObligation = z
  .object({
    rule: aText('Rule'),
    title: both('What is owed'),
    clause: z.object({
      quote: aText('The document’s own words'),
      document: aText('The document'),
      paragraph: aText('Where in it').optional(),
    }),
    strength: z.enum(STRENGTHS),
    state: z.enum(STATES),
    stateText: both('The state'),
    why: both('Why nothing is owed, or why it cannot be told').nullable(),
    due: aDay('Last day').nullable(),
    explanation: z
      .object({ sv: z.array(z.string()).readonly(), en: z.array(z.string()).readonly() })
      .meta({ description: 'How the last day was reckoned' }),
  })
  .meta({ id: 'ToldObligation' });
export type ToldObligation = z.infer<typeof toldObligation>;

const WORDS = factCatalogue().words;

/** Obligations as a citizen reads them: by the very document that was adopted. */
@Injectable()
export class ToldObligations {
  constructor(private readonly library: PackLibrary) {}

  /** @throws DomainError `policy.pack-document`, `policy.rule-unknown` */
  tell({ rule: id, judgedBy, state, why, due, explanation }: ObligationItem): ToldObligation {
    const pack = this.library.adopted(judgedBy);
    const rule = pack.rules.find((one) => one.id === id && one.subject === 'input') ?? this.library.rule(id);
    const { quote, document, paragraph } = rule.clause;
    const vocabulary = { words: WORDS, parameters: pack.parameters };
    const inBoth = <T>(say: (language: 'sv' | 'en') => T) => ({ sv: say('sv'), en: say('en') });
    return {
      rule: id,
      title: rule.title,
      clause: { quote, document, ...(paragraph !== undefined && { paragraph }) },
      strength: rule.strength,
      state,
      stateText: inBoth((language) => stateInWords(state, language, rule.strength)),
      why: why && inBoth((language) => renderWhy(why, language, vocabulary)),
      due: due && localDayOf(due),
      explanation: inBoth((language) => renderExplanation(explanation, language, vocabulary)),
    };
  }
}
