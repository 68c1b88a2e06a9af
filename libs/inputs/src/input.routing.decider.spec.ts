import { given } from '@gensvar/kernel/testing';
import { answerGiven, BOARD, EMIL, inputReceived, STREETS, WATER } from '../testing';
import { inputDecider } from './input.decider';
import {
  InputAssigned,
  InputClosed,
  InputDelivered,
  InputDiverted,
  InputForwarded,
  InputMerged,
  InputReferred,
} from './input.events';

const OTHER_BODY = '00000000-0000-4000-8000-0000000000b2';
const closed = InputClosed.of({ reason: 'noAnswerNeeded' });
const secret = inputReceived({ flags: ['secret'] });
const noWayBack = inputReceived({ reachable: false });

describe('ForwardInput', () => {
  const forward = { type: 'ForwardInput', toBody: OTHER_BODY, toUnit: WATER, misdirected: true } as const;
  const forwarded = InputForwarded.of({ toBody: OTHER_BODY, toUnit: WATER, misdirected: true });

  it('goes to another body, or to another unit of the same', () => {
    given(inputDecider, inputReceived()).when(forward).then(forwarded);
    given(inputDecider, inputReceived())
      .when({ ...forward, toBody: BOARD, reason: 'Brunnen är kommunens.' })
      .then(InputForwarded.of({ ...forwarded.data, toBody: BOARD, reason: 'Brunnen är kommunens.' }));
  });

  it('goes to a body alone; the unit and the officer before have it no more', () => {
    given(inputDecider, inputReceived(), InputAssigned.of({ officer: EMIL }), forwarded)
      .when({ type: 'AssignInput', officer: EMIL })
      .then(InputAssigned.of({ officer: EMIL }));
    given(inputDecider, inputReceived(), InputForwarded.of({ toBody: OTHER_BODY, misdirected: true }))
      .when({ type: 'AssignInput', unit: STREETS })
      .then(InputAssigned.of({ unit: STREETS }));
  });

  it('said twice, or to who has it: nothing', () => {
    given(inputDecider, inputReceived(), forwarded).when(forward).then();
    given(inputDecider, inputReceived())
      .when({ ...forward, toBody: BOARD, toUnit: STREETS })
      .then();
    given(inputDecider, inputReceived())
      .when({ ...forward, toBody: BOARD, toUnit: undefined })
      .then();
  });

  it('passes on what is flagged secret to another body only after a test', () => {
    given(inputDecider, secret).when(forward).refused('inputs.secrecy-untested');
    given(inputDecider, secret)
      .when({ ...forward, secrecyTested: false })
      .refused('inputs.secrecy-untested');
    given(inputDecider, secret)
      .when({ ...forward, secrecyTested: true })
      .then(InputForwarded.of({ ...forwarded.data, secrecyTested: true }));
    given(inputDecider, secret)
      .when({ ...forward, toBody: BOARD })
      .then(InputForwarded.of({ ...forwarded.data, toBody: BOARD }));
  });

  it('refuses nobody, what is answered together with another, a closed input, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...forward, toBody: undefined })
      .refused('inputs.forwarded-to-nobody');
    given(inputDecider, inputReceived(), InputMerged.of({ into: EMIL }))
      .when(forward)
      .refused('inputs.merged');
    given(inputDecider, inputReceived(), closed).when(forward).refused('inputs.closed');
    given(inputDecider).when(forward).refused('inputs.not-received');
  });

  it('refuses a time before the receipt', () =>
    given(inputDecider, inputReceived())
      .when({ ...forward, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt'));
});

describe('ReferInput', () => {
  const how = { authority: 'Trafikverket', senderTold: true, misdirected: true, passedOn: false } as const;
  const refer = { type: 'ReferInput', ...how } as const;
  const referred = InputReferred.of({ ...how, covers: [1] });

  it('refers all of it, or the parts named', () => {
    given(inputDecider, inputReceived()).when(refer).then(referred);
    given(inputDecider, inputReceived({ parts: 3 }))
      .when({ ...refer, covers: [3, 2, 3], text: 'Vägen är Trafikverkets.' })
      .then(InputReferred.of({ ...how, covers: [2, 3], text: 'Vägen är Trafikverkets.' }));
  });

  it('answers what it covers once the sender is told, and not before', () => {
    const close = { type: 'CloseInput', reason: 'answered' } as const;
    given(inputDecider, inputReceived(), referred)
      .when(close)
      .then(InputClosed.of({ reason: 'answered' }));
    given(inputDecider, inputReceived(), InputReferred.of({ ...referred.data, senderTold: false }))
      .when(close)
      .refused('inputs.not-answered');
    given(inputDecider, inputReceived({ parts: 2 }), InputReferred.of({ ...referred.data, covers: [2] }), answerGiven())
      .when(close)
      .then(InputClosed.of({ reason: 'answered' }));
  });

  it('may pass its words on afterwards', () =>
    given(inputDecider, inputReceived(), referred)
      .when({ ...refer, passedOn: true })
      .then(InputReferred.of({ ...referred.data, passedOn: true })));

  it('may tell the sender afterwards', () =>
    given(inputDecider, inputReceived(), InputReferred.of({ ...referred.data, senderTold: false }))
      .when(refer)
      .then(referred));

  it('said twice: once', () => given(inputDecider, inputReceived(), referred).when(refer).then());

  it('passes on what is flagged secret only after a test; the name and the way need none', () => {
    given(inputDecider, secret).when(refer).then(referred);
    given(inputDecider, secret)
      .when({ ...refer, passedOn: true })
      .refused('inputs.secrecy-untested');
    given(inputDecider, secret)
      .when({ ...refer, passedOn: true, secrecyTested: true })
      .then(InputReferred.of({ ...referred.data, passedOn: true, secrecyTested: true }));
  });

  it('tells nobody who cannot be reached', () => {
    given(inputDecider, noWayBack).when(refer).refused('inputs.unreachable');
    given(inputDecider, noWayBack)
      .when({ ...refer, senderTold: false })
      .then(InputReferred.of({ ...referred.data, senderTold: false }));
  });

  it('refuses unknown parts, a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, inputReceived())
      .when({ ...refer, covers: [2] })
      .refused('inputs.unknown-part');
    given(inputDecider, inputReceived(), closed).when(refer).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...refer, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(refer).refused('inputs.not-received');
  });
});

describe('DivertInput', () => {
  const divert = { type: 'DivertInput', regime: 'socialCare', senderTold: true } as const;
  const diverted = InputDiverted.of({ regime: 'socialCare', senderTold: true });
  const untold = InputDiverted.of({ regime: 'socialCare', senderTold: false });

  it('diverts, to whoever of ours has it in that order', () => {
    given(inputDecider, inputReceived()).when(divert).then(diverted);
    given(inputDecider, inputReceived())
      .when({ ...divert, toBody: OTHER_BODY, toUnit: WATER })
      .then(InputDiverted.of({ ...diverted.data, toBody: OTHER_BODY, toUnit: WATER }));
  });

  it('may tell the sender afterwards', () => given(inputDecider, inputReceived(), untold).when(divert).then(diverted));

  it('said twice: once', () => {
    given(inputDecider, inputReceived(), diverted).when(divert).then();
    given(inputDecider, inputReceived(), diverted)
      .when({ ...divert, senderTold: false })
      .then();
    given(inputDecider, inputReceived(), untold)
      .when({ ...divert, senderTold: false })
      .then();
  });

  it('is handled no further here, but closed', () => {
    given(inputDecider, inputReceived(), diverted)
      .when({ type: 'AssignInput', officer: EMIL })
      .refused('inputs.diverted');
    given(inputDecider, inputReceived(), diverted)
      .when({ ...divert, regime: 'healthCare' })
      .refused('inputs.diverted');
    given(inputDecider, inputReceived(), diverted)
      .when({ type: 'CloseInput', reason: 'disclosed' })
      .then(InputClosed.of({ reason: 'disclosed' }));
  });

  it('gives what is flagged secret to another body only after a test', () => {
    given(inputDecider, secret).when(divert).then(diverted);
    given(inputDecider, secret)
      .when({ ...divert, toBody: OTHER_BODY })
      .refused('inputs.secrecy-untested');
    given(inputDecider, secret)
      .when({ ...divert, toBody: OTHER_BODY, secrecyTested: true })
      .then(InputDiverted.of({ ...diverted.data, toBody: OTHER_BODY, secrecyTested: true }));
  });

  it('refuses to have told who cannot be reached, a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, noWayBack).when(divert).refused('inputs.unreachable');
    given(inputDecider, inputReceived(), closed).when(divert).refused('inputs.closed');
    given(inputDecider, inputReceived())
      .when({ ...divert, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(divert).refused('inputs.not-received');
  });
});

describe('DeliverInput', () => {
  const elected = inputReceived({ addressee: 'electedRepresentative' });
  const deliver = { type: 'DeliverInput', seat: EMIL } as const;
  const delivered = InputDelivered.of({ seat: EMIL });

  it('delivers to the seat, and to another', () => {
    given(inputDecider, elected).when(deliver).then(delivered);
    given(inputDecider, elected, InputDelivered.of({ seat: WATER }))
      .when(deliver)
      .then(delivered);
  });

  it('said twice: once', () => given(inputDecider, elected, delivered).when(deliver).then());

  it.each(['official', 'body', 'unknown'] as const)('refuses one addressed to: %s', (addressee) =>
    given(inputDecider, inputReceived({ addressee })).when(deliver).refused('inputs.not-to-elected'),
  );

  it('refuses a closed input, a time before the receipt, and what was never received', () => {
    given(inputDecider, elected, closed).when(deliver).refused('inputs.closed');
    given(inputDecider, elected)
      .when({ ...deliver, occurredAt: '2026-03-01' })
      .refused('inputs.before-receipt');
    given(inputDecider).when(deliver).refused('inputs.not-received');
  });
});
