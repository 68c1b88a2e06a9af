import type { AnsweredBy, Mode, Stance } from './input.words';

/** Opened words of what is carried; a word whose key is gone is left out. */
export interface CarriedWords {
  readonly reasons?: string;
  readonly text?: string;
  readonly nextStepText?: string;
  readonly contact?: string;
  readonly correctionNote?: string;
}

/**
 * An answer of the input that this one is merged into, for this one's own stream. Only the carrying process sends it, so
 * no route has it and nothing validates it but the event declarations. Ids of answers are those of the stream where the
 * answer was given first: what went through two merges is known as the same.
 */
export interface CarryAnswerBody {
  readonly type: 'CarryAnswer';
  /** The input it was given to, and how many parts that one has. */
  readonly from: string;
  readonly parts: number;
  readonly carriedFrom: string;
  readonly corrects?: string;
  readonly answeredAt: string;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly by: AnsweredBy;
  readonly covers: readonly number[];
  readonly nextStep: string;
  readonly language?: string;
  readonly words: CarriedWords;
}

/** The delivery record of what was carried: this stream's own (policy-packs.md, case 6). */
export interface CarryDeliveryBody {
  readonly type: 'CarryDelivery';
  readonly carriedFrom: string;
}

export interface CarryRetractionBody {
  readonly type: 'CarryRetraction';
  readonly from: string;
  readonly carriedFrom: string;
  readonly answer: string;
  readonly retractedAt: string;
  readonly reason: string;
  readonly note?: string;
}

export type CarryingCommand = CarryAnswerBody | CarryDeliveryBody | CarryRetractionBody;
