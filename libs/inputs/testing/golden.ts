import type { GoldenModule } from '@gensvar/kernel/testing';
import {
  ActivityNoted,
  AnswerGiven,
  INPUT_EVENTS,
  InputAcknowledged,
  InputAssigned,
  InputClosed,
  InputReceived,
  PromiseKept,
  PromiseMade,
} from '../src/input.events';

const body = '1cfac4b5-6f20-5495-af9c-105bf02e538f';
const unit = '8a4a1815-d97b-59f3-b4ea-3f6e8cf90baa';
const other = '00000000-0000-4000-8000-000000000003';
const lateReason = 'Brevet låg kvar i fel låda.';

export const GOLDEN: GoldenModule = {
  module: 'inputs',
  declarations: INPUT_EVENTS,
  examples: {
    [InputReceived.type]: {
      kind: 'suggestion',
      channel: 'letter',
      addressee: 'body',
      addresseeBody: body,
      body,
      unit,
      sender: 'named',
      reachable: true,
      replyMode: 'letter',
      language: 'sv',
      dialogue: other,
      parent: other,
      parts: 2,
      handling: other,
      flags: ['secret'],
      deemedArrivalDate: '2026-02-27',
      source: 'invented-log',
      externalKey: 'case-1',
      sourceDeadline: '2026-04-01',
      sourcePlannedEnd: '2026-04-01T12:00:00.000Z',
      contact: {
        name: 'Svea Blåmark',
        email: 'svea.blamark@example.se',
        phone: '070-1740612',
        address: 'Skogsbrynet 2, 000 00 Björkåsa',
        agreedWay: 'genom kontaktcenters chef',
        protectedIdentity: 0,
      },
      subject: 'Bänkar längs ån',
      text: 'Vi är många med rollator som vill kunna vila på vägen till apoteket.',
      place: 'Ågatan vid bron',
      lateReason,
    },
    [InputAcknowledged.type]: { mode: 'letter', number: '2026-7K3M9-QX2TB', lateReason },
    [InputAssigned.type]: { unit, officer: other, lateReason },
    [ActivityNoted.type]: {
      activity: 'siteVisit',
      group: 'Group 1',
      resource: 'Resource21',
      note: 'Mätte avståndet mellan bänkarna.',
      lateReason,
    },
    [AnswerGiven.type]: {
      stance: 'underInvestigation',
      mode: 'letter',
      by: 'official',
      covers: [1, 2],
      nextStep: 'investigation',
      language: 'sv',
      promise: other,
      reasons: 'Vi ser över var bänkar behövs.',
      text: 'Hej! Vi ser över var bänkar behövs längs ån.',
      nextStepText: 'Besked efter inventeringen',
      contact: 'Gata och park, gata@example.se',
      lateReason,
    },
    [PromiseMade.type]: { promise: other, due: '2026-05-29', answer: other, text: 'Besked om bänkarna', lateReason },
    [PromiseKept.type]: { promise: other, text: 'Fem bänkar är beställda.', lateReason },
    [InputClosed.type]: { reason: 'answered', stance: 'accepted', reasons: 'Bänkarna står på plats.', lateReason },
  },
};
