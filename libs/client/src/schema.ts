/**
 * Generated from the OpenAPI description by `npm run client:generate`: do not edit.
 */
export interface paths {
  '/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The first page */
    get: operations['Pages.home'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This description, to read */
    get: operations['Pages.docs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This description, for programs */
    get: operations['Pages.openapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attestations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Vouch for what a rule asks, on grounds; the same again on the same day writes nothing */
    post: operations['Attestations.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/attestations/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an attestation back: it counts as never given */
    post: operations['Attestations.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ways in as they stand now, by body */
    get: operations['Channels.list'];
    put?: never;
    /** Open a way in for kinds of input; opened before, it is opened for more */
    post: operations['Channels.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/channels/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a way in, for some kinds or for all */
    post: operations['Channels.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/channels/{id}/handling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish how what comes in by it is handled */
    post: operations['Channels.publishHandling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Dialogues as they stand now, newest considered first */
    get: operations['Dialogues.list'];
    put?: never;
    /** Take a stand on whether people are to be involved in a matter */
    post: operations['Dialogues.consider'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dialogue with its history, without anything personal */
    get: operations['Dialogues.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close it, with how many took part and how many of them can be told */
    post: operations['DialogueHolding.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that bodies were consulted */
    post: operations['Dialogues.consult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/decide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decide that it is held, at which level and on what basis; a rule in force can refuse the body */
    post: operations['Dialogues.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/elected': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that an elected representative took part */
    post: operations['DialogueHolding.recordElected'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/evaluations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record how the methods worked and what was learned */
    post: operations['DialogueHolding.evaluate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record what participants, or everyone, were told of the result */
    post: operations['DialogueHolding.giveFeedback'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/handling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish purpose, degree of influence and how input is handled */
    post: operations['DialogueHolding.publishHandling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/no-elected': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** State that nobody elected takes part */
    post: operations['DialogueHolding.stateNoElected'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/obligations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every obligation of one dialogue, as known at asOf and judged at at */
    get: operations['Obligations.ofDialogue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open it; a rule in force can refuse the body */
    post: operations['DialogueHolding.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/owner': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name the body that coordinates and runs it */
    post: operations['Dialogues.nameOwner'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/participants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name who takes part for the organisation, and with what task */
    post: operations['DialogueHolding.nameParticipant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/participants/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that somebody takes part no longer */
    post: operations['DialogueHolding.endParticipation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plan it; what is left out stays as it was planned */
    post: operations['DialogueHolding.plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record where everyone can read the result */
    post: operations['DialogueHolding.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/reconsider': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the stand anew */
    post: operations['Dialogues.reconsider'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record what came out of it */
    post: operations['DialogueHolding.recordResult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/dialogues/{id}/withhold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the result is not published, with the lawful basis */
    post: operations['DialogueHolding.withhold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Hear of every event of the organisation that the roles may look up, once the views hold it
     * @description Each event has its position as id, its type as event, and {type, object, revision, position} as data. `reset`: too much happened since Last-Event-ID, read anew. `end`: with why (token, shutdown, slow); come again with Last-Event-ID.
     */
    get: operations['Events.listen'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shares, times and overdue duties by rule, body, unit and kind, now or at a past moment */
    get: operations['Figures.figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register as it stands now, with the earliest due date that is open of each */
    get: operations['InputRegister.list'];
    put?: never;
    /** Receive an input; `tracking` gives the sender a receipt code in the answer, this once */
    post: operations['Inputs.receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One input as its history tells it, without anything personal */
    get: operations['Inputs.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the sender was told it has arrived */
    post: operations['Inputs.acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer it, with a stance, its reasons and the next step */
    post: operations['Inputs.answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve a draft that another person wrote */
    post: operations['InputAnswers.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask the sender to make something clear */
    post: operations['InputRegistry.ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give it to a unit or an officer of the same body */
    post: operations['Inputs.assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/bounce': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that something sent did not arrive */
    post: operations['InputAnswers.bounce'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/clarification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record what the sender replied to a question */
    post: operations['InputRegistry.recordClarification'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/classify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what kind of input it is; the receipt keeps the first kind */
    post: operations['InputRegistry.classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End its handling, with the reason */
    post: operations['Inputs.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/contact-arrangement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note which officer takes what the sender writes, by which door and until when */
    post: operations['InputRegistry.noteContactArrangement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/correct': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct an answer: it goes to everyone who got the first, whose day counts */
    post: operations['InputAnswers.correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/correct-received-date': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Correct the day it arrived, with the reason */
    post: operations['InputRegistry.correctReceivedDate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/deliver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that something sent has reached its recipient */
    post: operations['InputAnswers.deliver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/deliver-to-elected': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that it was delivered to the elected representative it is addressed to */
    post: operations['InputRouting.deliverToElected'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/divert': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Divert it to the legal order that rules it, with its own clock */
    post: operations['InputRouting.divert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft an answer; `approvalBy` asks for an approval before it is given */
    post: operations['InputAnswers.draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/follow-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note which older input the sender comes back to */
    post: operations['InputRegistry.noteFollowUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/forward': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Forward it to another body or unit of the organisation */
    post: operations['InputRouting.forward'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One input as known at asOf and standing at at, with its events: nothing that is personal */
    get: operations['InputHistory.history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer it together with another of the same body; its own due dates stay */
    post: operations['InputRouting.merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note something that was done; no clock hangs on it */
    post: operations['Inputs.note'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/notice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tell the sender when to expect an answer, and why it takes its time */
    post: operations['InputRegistry.giveNotice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/obligations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every obligation of one input, as known at asOf and judged at at */
    get: operations['Obligations.ofInput'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/personal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is personal of an input, for the body that has it; the reading is recorded */
    get: operations['Personal.personal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/promises': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Promise the sender something by a day */
    post: operations['Inputs.promise'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/promises/keep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that a promise was kept */
    post: operations['Inputs.keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/promises/replace': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Promise something else in the place of a promise, which keeps its day and state */
    post: operations['InputAnswers.replace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the result was made accessible to everyone */
    post: operations['InputAnswers.publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/reads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has read what is personal of an input, why and when */
    get: operations['Personal.reads'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/refer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refer it to another authority, in whole or in part */
    post: operations['InputRouting.refer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Register it, keep it in order, or note that it is of minor importance (OSL 5:1) */
    post: operations['InputRegistry.register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/remind': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the sender asked again */
    post: operations['InputRegistry.recordReminder'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Handle a closed input further, or one that was set aside */
    post: operations['InputAnswers.reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/report': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that it was reported to a body */
    post: operations['InputAnswers.report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/retract': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an answer back: it counts as never given */
    post: operations['InputAnswers.retract'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/set-aside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set aside what is no input: spam, a test, a double import */
    post: operations['InputRegistry.setAside'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make each of its questions an input of its own */
    post: operations['InputRouting.split'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/unmerge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Handle it on its own again */
    post: operations['InputRouting.unmerge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/unreachable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that no way to the sender is left */
    post: operations['InputRegistry.markUnreachable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/verdict': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record what the sender thinks of the answer */
    post: operations['InputAnswers.verdict'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the sender took it back */
    post: operations['InputRegistry.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/{id}/withhold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record that the result is not published, with the lawful basis */
    post: operations['InputAnswers.withhold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/answered': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Receive and answer at once, by phone or at the desk */
    post: operations['Inputs.receiveAndAnswer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inputs/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inputs with all the words, in any form, or with a number; newest arrivals first */
    get: operations['InputSearch.search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Obligations in the order in which they arose, 100 a page */
    get: operations['Obligations.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/{id}/revoke-waiver': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a waiver back: the first due date lives again */
    post: operations['Waivers.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/{id}/waive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Waive an obligation whose rule lets the caller’s role; after its due day it changes nothing */
    post: operations['Waivers.waive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many obligations of a rule are in each state */
    get: operations['Obligations.counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/obligations/exceptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Setting aside, corrected days of receipt, adoptions dated back and waivers, with actor and reason; newest first, 50 a page */
    get: operations['Obligations.listExceptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The public register: inputs whose answer is published, the newest first; nothing personal */
    get: operations['Public.list'];
    put?: never;
    /** Send in, anonymously or not; the receipt code of the answer is told this once */
    post: operations['Public.send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inputs, answered and published by body; what is too few to be told is null or left out */
    get: operations['Public.figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask again: it is shown in the queue of whoever has it */
    post: operations['Sender.remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs/replies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reply to a question that was asked: the clock runs on */
    post: operations['Sender.reply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How it goes, the answer, and what is owed with its clause and last day */
    post: operations['Sender.status'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs/verdict': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The sender’s own word on the outcome; it stands beside the authority’s */
    post: operations['Sender.verdict'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/{organisation}/inputs/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it back: what is not yet due is owed no longer */
    post: operations['Sender.withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inputs with a duty that waits, the earliest due date first, each with rule, clause and why */
    get: operations['Queue.queue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process answers; says nothing of the database */
    get: operations['Health.live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Database, lag of the views, and what stands still, with the event and why; 503 when not ready */
    get: operations['Health.ready'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts and times for Prometheus */
    get: operations['Health.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AcknowledgeInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description How the sender was told
       * @enum {string}
       */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    AnswerBody: {
      /**
       * @description In whose name; default: official
       * @enum {string}
       */
      by?: 'official' | 'body' | 'electedRepresentative';
      /** @description Whom the sender can ask; sealed */
      contact: string;
      /** @description Parts of the input it answers; default: all */
      covers?: number[];
      /**
       * Format: uuid
       * @description The draft it gives; default: the newest approved one
       */
      draft?: string;
      /**
       * Format: uuid
       * @description The promise this answer keeps
       */
      keepsPromise?: string;
      /** @description Language, ISO 639; default: the input’s */
      language?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description How the sender was told
       * @enum {string}
       */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description What happens next
       * @enum {string}
       */
      nextStep: 'none' | 'action' | 'decision' | 'investigation' | 'senderActs';
      /** @description The next step in words; sealed */
      nextStepText?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description A promise made with the answer */
      promise?: components['schemas']['PromiseBody'];
      /** @description Reasons: the answer itself; sealed */
      reasons: string;
      /**
       * @description Stance (ställningstagande)
       * @enum {string}
       */
      stance:
        | 'accepted'
        | 'partlyAccepted'
        | 'declined'
        | 'remedied'
        | 'alreadyDone'
        | 'underInvestigation'
        | 'informationGiven'
        | 'outsideRemit'
        | 'noted';
      /** @description The whole wording, where it says more than the reasons; sealed */
      text?: string;
    };
    AnswerInputBody: {
      /**
       * @description In whose name; default: official
       * @enum {string}
       */
      by?: 'official' | 'body' | 'electedRepresentative';
      /** @description Whom the sender can ask; sealed */
      contact: string;
      /** @description Parts of the input it answers; default: all */
      covers?: number[];
      /**
       * Format: uuid
       * @description The draft it gives; default: the newest approved one
       */
      draft?: string;
      /**
       * Format: uuid
       * @description The promise this answer keeps
       */
      keepsPromise?: string;
      /** @description Language, ISO 639; default: the input’s */
      language?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description How the sender was told
       * @enum {string}
       */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description What happens next
       * @enum {string}
       */
      nextStep: 'none' | 'action' | 'decision' | 'investigation' | 'senderActs';
      /** @description The next step in words; sealed */
      nextStepText?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description A promise made with the answer */
      promise?: components['schemas']['PromiseBody'];
      /** @description Reasons: the answer itself; sealed */
      reasons: string;
      /**
       * @description Stance (ställningstagande)
       * @enum {string}
       */
      stance:
        | 'accepted'
        | 'partlyAccepted'
        | 'declined'
        | 'remedied'
        | 'alreadyDone'
        | 'underInvestigation'
        | 'informationGiven'
        | 'outsideRemit'
        | 'noted';
      /** @description The whole wording, where it says more than the reasons; sealed */
      text?: string;
    };
    ApproveAnswerBody: {
      /**
       * Format: uuid
       * @description The draft; default: the newest
       */
      draft?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description A remark; sealed, and weeded when the input closes */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    AskClarificationBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description How the sender was asked
       * @enum {string}
       */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The question’s id, set by the caller so that a repetition is known; default: new
       */
      question?: string;
      /**
       * Format: date
       * @description Day by which a reply is hoped for; no clock hangs on it
       */
      replyBy?: string;
      /** @description The question; sealed */
      text: string;
    };
    AssignInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description Officer
       */
      officer?: string;
      /**
       * Format: uuid
       * @description Unit of the same body
       */
      unit?: string;
    };
    AttestationRequest: {
      /**
       * @description What it rests on: ids of events, diary numbers, addresses
       * @example [
       *       "KS 2026/112"
       *     ]
       */
      evidence?: string[];
      /** @description Why it is so, in the words of who vouches for it */
      grounds: string;
      /**
       * @description Rule that is attested
       * @example lulea-delaktighet.L8c
       */
      rule: string;
      /** @description Its id; of the organisation’s year the organisation’s, of a body’s year the body’s */
      subject: string;
      /**
       * @description Kind of what it is about
       * @enum {string}
       */
      subjectType:
        | 'input'
        | 'dialogue'
        | 'case'
        | 'commitment'
        | 'activity'
        | 'network'
        | 'plan'
        | 'project'
        | 'record'
        | 'unit-year'
        | 'organisation-year'
        | 'body';
    };
    ChannelPage: {
      items: components['schemas']['ChannelRow'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    ChannelRow: {
      /** @enum {string} */
      addressee: 'official' | 'electedRepresentative' | 'body' | 'unknown';
      /**
       * Format: uuid
       * @description Body whose way in it is
       */
      body: string;
      degreeOfInfluence?: string | null;
      handling?: string | null;
      /**
       * Format: uuid
       * @description The channel
       */
      id: string;
      /** @description Kinds of input that it is open for */
      openFor: string[];
      /**
       * Format: uuid
       * @description The organisation
       */
      organisation: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @description Way in */
      way: string;
    };
    ClassifyInputBody: {
      /**
       * @description Kind
       * @enum {string}
       */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    CloseChannelBody: {
      /** @description Kinds it is closed for; default: all */
      kinds?: (
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal'
      )[];
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    CloseDialogueBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description How many took part */
      participants: number;
      /** @description How many of them can be told the result */
      reachable: number;
    };
    CloseInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Why handling ends
       * @enum {string}
       */
      reason: 'answered' | 'noAnswerNeeded' | 'noWayToReply' | 'disclosed' | 'abuseOnly';
      /** @description Reasons; sealed */
      reasons?: string;
      /**
       * @description Stance, where the matter was handled without an answer
       * @enum {string}
       */
      stance?:
        | 'accepted'
        | 'partlyAccepted'
        | 'declined'
        | 'remedied'
        | 'alreadyDone'
        | 'underInvestigation'
        | 'informationGiven'
        | 'outsideRemit'
        | 'noted';
    };
    CodeRequest: {
      /**
       * @description The receipt code, however it is written
       * @example 7K3M9-QX2TB-04FGH-VWXYZ
       */
      code: string;
    };
    CommandResult: {
      /**
       * Format: uuid
       * @description The object
       */
      id: string;
      /** @description Where the log stood: for `after` of a query */
      position: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
    };
    ConsiderInvolvementBody: {
      /** @description Stand on the benefit; sealed */
      benefit?: string;
      /**
       * Format: uuid
       * @description Body that owns the matter; default: the unit’s body
       */
      body?: string;
      /**
       * @description Type of the dialogue, if known
       * @enum {string}
       */
      dialogueType?: 'citizenDialogue' | 'userDialogue' | 'consultation';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description Whose matter it is, if known
       * @enum {string}
       */
      level?: 'commonLarge' | 'overall' | 'sector';
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Whether people are to be involved
       * @enum {string}
       */
      outcome: 'involve' | 'doNotInvolve';
      /** @description Stand on the purpose; sealed */
      purpose?: string;
      /** @description Why; sealed */
      reason: string;
      /** @description Stand on the resources there are; sealed */
      resources?: string;
      /** @description Stand on the time; sealed */
      time?: string;
      /** @description Public name of the matter; nothing personal, it is stored in clear */
      title: string;
      /**
       * Format: uuid
       * @description Unit that prepares it
       */
      unit?: string;
    };
    ContactBody: {
      /** @description Postal address */
      address?: string;
      /** @description A way agreed with the sender, where the address must not be known */
      agreedWay?: string;
      /**
       * Format: email
       * @description E-mail address
       * @example gunvor.kvarnlid@example.se
       */
      email?: string;
      /**
       * @description Name
       * @example Gunvor Kvarnlid
       */
      name?: string;
      /**
       * @description Telephone number
       * @example 070-1740605
       */
      phone?: string;
      /** @description The sender has a protected identity; sealed with the contact */
      protectedIdentity?: boolean;
    };
    CorrectAnswerBody: {
      /** @description Whom the sender can ask; sealed */
      contact: string;
      /** @description What was wrong; sealed */
      correctionNote?: string;
      /**
       * Format: uuid
       * @description The answer it corrects: its event id
       */
      corrects: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description How the sender was told; default: as before
       * @enum {string}
       */
      mode?: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description What happens next; default: as before
       * @enum {string}
       */
      nextStep?: 'none' | 'action' | 'decision' | 'investigation' | 'senderActs';
      /** @description The next step in words; sealed */
      nextStepText?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Reasons, as they stand now; sealed */
      reasons: string;
      /**
       * @description Stance; default: as the answer it corrects
       * @enum {string}
       */
      stance?:
        | 'accepted'
        | 'partlyAccepted'
        | 'declined'
        | 'remedied'
        | 'alreadyDone'
        | 'underInvestigation'
        | 'informationGiven'
        | 'outsideRemit'
        | 'noted';
      /** @description The whole wording, where it says more than the reasons; sealed */
      text?: string;
    };
    CorrectReceivedDateBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description How the right day is known; sealed */
      reason: string;
      /**
       * Format: date
       * @description Day it reached any of our doors
       */
      to: string;
    };
    DecideDialogueBody: {
      /**
       * @description What the decision rests on
       * @enum {string}
       */
      basis: 'strategicPlan' | 'operationalPlan' | 'assignment' | 'ownInitiative';
      /**
       * Format: uuid
       * @description Body that decided
       */
      body: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description Level it was decided for
       * @enum {string}
       */
      level: 'commonLarge' | 'overall' | 'sector';
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description The decision’s own reference
       * @example KF 2026 § 42
       */
      reference?: string;
    };
    DeliverInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The elected representative it was delivered to
       */
      seat: string;
    };
    DialogueDetail: {
      /**
       * Format: uuid
       * @description Whose matter it is; the owner’s once one was named
       */
      body: string;
      closing?: {
        /** @description How many took part */
        participants: number;
        /** @description How many of them can be told */
        reachable: number;
      };
      decisions: {
        /** @description What it rests on */
        basis: string;
        /**
         * Format: uuid
         * @description Body that decided
         */
        body: string;
        /** @enum {string} */
        level: 'commonLarge' | 'overall' | 'sector';
        /** @description The decision’s own reference */
        reference?: string;
      }[];
      /** @enum {string} */
      degreeOfInfluence?: 'inform' | 'consult' | 'dialogue' | 'involve' | 'coDecide';
      forms: string[];
      handlings: {
        /** @enum {string} */
        degreeOfInfluence: 'inform' | 'consult' | 'dialogue' | 'involve' | 'coDecide';
        /** @description How input is handled */
        handling: string;
        /** @description When: an instant, or a day (YYYY-MM-DD) */
        publishedAt: string;
        /** @description Purpose */
        purpose: string;
        /**
         * Format: uuid
         * @description Which inputs keep
         */
        version: string;
      }[];
      hasResult: boolean;
      history: components['schemas']['DialogueHappening'][];
      /**
       * Format: uuid
       * @description The dialogue
       */
      id: string;
      /** @enum {string} */
      level?: 'commonLarge' | 'overall' | 'sector';
      members: {
        /** @enum {string} */
        kind: 'elected' | 'official';
        /**
         * Format: uuid
         * @description The appointment
         */
        member: string;
        /**
         * Format: uuid
         * @description Person, if registered
         */
        person?: string;
        /**
         * Format: uuid
         * @description Committee or board
         */
        represents?: string;
      }[];
      /**
       * Format: uuid
       * @description The statement that nobody elected takes part, while it holds
       */
      noElected?: string;
      /** @enum {string} */
      outcome: 'involve' | 'doNotInvolve';
      owner?: {
        /**
         * Format: uuid
         * @description Body
         */
        body: string;
        /**
         * Format: uuid
         * @description Unit
         */
        unit?: string;
      };
      /** @description Where the log stood: for `after` of a query */
      position: string;
      /** @description Where everyone can read the result */
      published?: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @enum {string} */
      status: 'considered' | 'open' | 'closed';
      /** @description Public name of the matter */
      title: string;
      /** @enum {string} */
      type?: 'citizenDialogue' | 'userDialogue' | 'consultation';
      /**
       * Format: uuid
       * @description Unit that prepares it
       */
      unit?: string;
      /** @description On what basis it is not published */
      withheld?: string;
    };
    DialogueHappening: {
      /** @description The clear part of the event */
      data: {
        [key: string]: unknown;
      };
      filled: string[];
      /**
       * Format: uuid
       * @description The event
       */
      id: string;
      /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
      occurredAt: string;
      /** @enum {string} */
      origin: 'live' | 'import' | 'demo';
      /**
       * Format: date-time
       * @description When it was recorded
       */
      recordedAt: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @description Of who recorded it */
      role: string;
      /** @description Stored name of the event */
      type: string;
    };
    DialoguePage: {
      items: components['schemas']['DialogueRow'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    DialogueRow: {
      /**
       * Format: uuid
       * @description Whose matter it is; the owner’s once one was named
       */
      body: string;
      closedAt?: string | null;
      /**
       * Format: date-time
       * @description When the first stand was taken
       */
      consideredAt: string;
      decidedAt?: string | null;
      degreeOfInfluence?: ('inform' | 'consult' | 'dialogue' | 'involve' | 'coDecide') | null;
      feedbackAt?: string | null;
      forms: string[];
      handling?: string | null;
      /**
       * Format: uuid
       * @description The dialogue
       */
      id: string;
      /** @description Inputs that were sent into it */
      inputs: number;
      level?: ('commonLarge' | 'overall' | 'sector') | null;
      openedAt?: string | null;
      /**
       * Format: uuid
       * @description The organisation
       */
      organisation: string;
      /** @enum {string} */
      outcome: 'involve' | 'doNotInvolve';
      published?: string | null;
      /** @description How many of their senders can be reached */
      reachableInputs: number;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @enum {string} */
      state: 'considered' | 'notToBeHeld' | 'decided' | 'open' | 'closed';
      /** @description Public name of the matter */
      title: string;
      type?: ('citizenDialogue' | 'userDialogue' | 'consultation') | null;
      unit?: string | null;
    };
    DivertInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description The legal order that rules it
       * @enum {string}
       */
      regime:
        | 'recordsRequest'
        | 'appeal'
        | 'childConcern'
        | 'socialCare'
        | 'schooling'
        | 'healthCare'
        | 'dataSubjectRequest'
        | 'damagesClaim'
        | 'whistleblowing';
      /** @description What is secret in it was tested; required before another authority gets what is flagged secret */
      secrecyTested?: boolean;
      /** @description The sender was told */
      senderTold: boolean;
      /** @description What the sender was told; sealed */
      text?: string;
      /**
       * Format: uuid
       * @description Body that has it in that order; default: the unit’s
       */
      toBody?: string;
      /**
       * Format: uuid
       * @description Unit that has it in that order
       */
      toUnit?: string;
    };
    DraftAnswerBody: {
      /**
       * @description Role that must approve it before it is given; default: none must
       * @enum {string}
       */
      approvalBy?: 'approver' | 'committeeSecretary';
      /** @description Parts of the input it answers; default: all */
      covers?: number[];
      /**
       * Format: uuid
       * @description The draft’s id, set by the caller so that a repetition is known; default: new
       */
      draft?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description The next step in words; sealed, and weeded when the input closes */
      nextStepText?: string;
      /** @description A remark to who approves it; sealed, and weeded when the input closes */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Reasons; sealed, and weeded when the input closes */
      reasons?: string;
      /**
       * @description Stance, where it is settled
       * @enum {string}
       */
      stance?:
        | 'accepted'
        | 'partlyAccepted'
        | 'declined'
        | 'remedied'
        | 'alreadyDone'
        | 'underInvestigation'
        | 'informationGiven'
        | 'outsideRemit'
        | 'noted';
      /** @description The whole wording; sealed, and weeded when the input closes */
      text?: string;
    };
    DuePage: {
      items: components['schemas']['DueRow'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    DueRow: {
      acknowledgedAt?: string | null;
      /**
       * Format: date-time
       * @description When something was last recorded of it
       */
      activeAt: string;
      answeredAt?: string | null;
      /**
       * Format: date-time
       * @description When it arrived
       */
      arrivedAt: string;
      /**
       * Format: uuid
       * @description Body that has it
       */
      body: string;
      /** @description Way in */
      channel: string;
      closedAt?: string | null;
      due: string | null;
      /** @description What took it out of our hands */
      ended?: ('withdrawn' | 'diverted' | 'split') | null;
      expectedBy?: string | null;
      flags: string[];
      follows?: string | null;
      /**
       * Format: uuid
       * @description The input
       */
      id: string;
      /** @enum {string} */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      mergedInto?: string | null;
      number?: string | null;
      officer?: string | null;
      /**
       * Format: uuid
       * @description The organisation
       */
      organisation: string;
      /** @description Whether it has passed */
      overdue: boolean;
      parent?: string | null;
      /** @description Number of questions in it */
      parts: number;
      publication?: ('published' | 'withheld') | null;
      /** @description Questions to the sender that wait for a reply */
      questions: number;
      /** @description Whether there is a way to the sender */
      reachable: boolean;
      registeredAs?: ('registered' | 'keptInOrder' | 'minor') | null;
      registerNumber?: string | null;
      /** @description How often the sender asked again */
      reminders: number;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @enum {string} */
      sender: 'named' | 'anonymous' | 'organisation' | 'authority';
      /** @description Of the newest answer, or of the closing */
      stance?:
        | (
            | 'accepted'
            | 'partlyAccepted'
            | 'declined'
            | 'remedied'
            | 'alreadyDone'
            | 'underInvestigation'
            | 'informationGiven'
            | 'outsideRemit'
            | 'noted'
          )
        | null;
      /** @enum {string} */
      state: 'open' | 'answered' | 'withdrawn' | 'diverted' | 'split' | 'setAside' | 'closed';
      /** @description Parts that no answer covers yet */
      unanswered: number[];
      unit?: string | null;
      verdict?: string | null;
    };
    EndParticipationBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * Format: uuid
       * @description `member` of the appointment, or of the statement that nobody elected takes part
       */
      member: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    Exception: {
      actor: {
        body?: string;
        id: string;
        role: string;
      };
      /** @description The clear part of the event */
      data: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The event
       */
      event: string;
      /**
       * @description The words are erased
       * @constant
       */
      forgotten?: true;
      /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
      occurredAt: string;
      position: string;
      reason: string | null;
      /**
       * Format: date-time
       * @description When it was recorded
       */
      recordedAt: string;
      subject?: components['schemas']['SubjectRef'];
      /** @description Name of the fact, or adoption.datedBack */
      what: string;
    };
    ExceptionPage: {
      items: components['schemas']['Exception'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    Figure: {
      /** @description Of what was not reached: the longest wait seen */
      atLeast?: number;
      /** @description Definition and its version: docs/figures.md */
      definition: string;
      /** @description A share is 0 to 1; null: see why */
      value: number | null;
      /** @enum {string} */
      why?: 'fewerThanMinimum' | 'noneSettled' | 'notReached';
    };
    FigureRow: {
      answeredShare: components['schemas']['Figure'];
      body?: string | null;
      inTimeShare: components['schemas']['Figure'];
      kind?: string | null;
      measured: components['schemas']['Figure'];
      medianDays: components['schemas']['Figure'];
      ninetiethDays: components['schemas']['Figure'];
      overdue: components['schemas']['Figure'];
      /** @description Rule */
      rule: string;
      states: {
        [key: string]: number;
      };
      /** @enum {string} */
      strength: 'duty' | 'effort' | 'request' | 'intention' | 'permission' | 'description';
      title: {
        en: string;
        sv: string;
      };
      unit?: string | null;
    };
    Figures: {
      /** @description What was recorded by then */
      asOf?: string;
      /**
       * Format: date-time
       * @description The moment judged
       */
      at: string;
      by: ('body' | 'unit' | 'kind')[];
      calendar: {
        id: string;
        version: string;
      };
      /** @description Below so many duties, shares and times are null */
      minimum: number;
      rederivation?: components['schemas']['Rederivation'];
      rows: components['schemas']['FigureRow'][];
      window: {
        /**
         * Format: date
         * @description First day
         */
        from: string;
        /**
         * Format: date
         * @description Last day
         */
        to: string;
      };
    };
    Forgotten: {
      /** @constant */
      forgotten: true;
    };
    ForwardInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description It had come to the wrong door */
      misdirected: boolean;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Why; sealed */
      reason?: string;
      /** @description What is secret in it was tested; required before another authority gets what is flagged secret */
      secrecyTested?: boolean;
      /**
       * Format: uuid
       * @description Body that takes it over; default: the unit’s
       */
      toBody?: string;
      /**
       * Format: uuid
       * @description Unit that takes it over
       */
      toUnit?: string;
    };
    GiveFeedbackBody: {
      /**
       * @description To whom
       * @enum {string}
       */
      audience: 'participants' | 'everyone';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description How many participants it was sent or told to */
      reached?: number;
      /** @description What they were told; sealed */
      text: string;
    };
    GiveNoticeBody: {
      /**
       * Format: date
       * @description Day by which the sender can expect an answer
       */
      expectedBy: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description How the sender was told
       * @enum {string}
       */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description What happens, and why it takes its time; sealed */
      reason: string;
    };
    HistoryEntry: {
      by: {
        /** @description For which body */
        body?: string;
        /** @description In which role */
        role: string;
      };
      /** @description Its clear fields */
      data: {
        [key: string]: unknown;
      };
      /**
       * Format: uuid
       * @description The event
       */
      event: string;
      /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
      occurredAt: string;
      /** @enum {string} */
      origin: 'live' | 'import' | 'demo';
      /**
       * Format: date-time
       * @description When it was recorded
       */
      recordedAt: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @description Its stored name */
      type: string;
    };
    HoldConsultationBody: {
      /** @description Bodies that were consulted */
      bodies: string[];
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description What was said; sealed */
      notes?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    InputAnswer: {
      actor: {
        /** @description Who recorded it */
        id: string;
        /** @description In which role */
        role: string;
      };
      /** @enum {string} */
      by: 'official' | 'body' | 'electedRepresentative';
      /**
       * Format: uuid
       * @description The answer in another input that it is a copy of
       */
      carriedFrom?: string;
      /**
       * Format: uuid
       * @description The answer that it corrects
       */
      corrects?: string;
      /** @description Parts of the input */
      covers: number[];
      /**
       * Format: uuid
       * @description The draft it gave
       */
      draft?: string;
      /**
       * Format: uuid
       * @description Its event: what a correction, a retraction or a delivery names
       */
      event: string;
      /** @enum {string} */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /** @description What happens next */
      nextStep: string;
      /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
      occurredAt: string;
      /**
       * Format: uuid
       * @description The promise made with it
       */
      promise?: string;
      /** @description It counts as never given */
      retracted: boolean;
      /** @enum {string} */
      stance:
        | 'accepted'
        | 'partlyAccepted'
        | 'declined'
        | 'remedied'
        | 'alreadyDone'
        | 'underInvestigation'
        | 'informationGiven'
        | 'outsideRemit'
        | 'noted';
    };
    InputDetail: {
      /** @description The sender was told of its receipt */
      acknowledged: boolean;
      answers: components['schemas']['InputAnswer'][];
      arrangement?: {
        /**
         * Format: uuid
         * @description Who decided it
         */
        decidedBy: string;
        /** @enum {string} */
        door:
          | 'web'
          | 'email'
          | 'letter'
          | 'phone'
          | 'desk'
          | 'meeting'
          | 'sms'
          | 'socialMedia'
          | 'internal'
          | 'import'
          | 'open311';
        /**
         * Format: uuid
         * @description Officer
         */
        officer: string;
        /**
         * Format: date
         * @description Its last day
         */
        until: string;
      };
      /** @description When it arrived: an instant, or a day (YYYY-MM-DD) */
      arrivedAt: string;
      /**
       * Format: uuid
       * @description The body that has it now
       */
      body: string;
      closing?: {
        /**
         * Format: uuid
         * @description Its event
         */
        event: string;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
        /** @enum {string} */
        stance?:
          | 'accepted'
          | 'partlyAccepted'
          | 'declined'
          | 'remedied'
          | 'alreadyDone'
          | 'underInvestigation'
          | 'informationGiven'
          | 'outsideRemit'
          | 'noted';
      };
      deliveries: {
        /** @description It arrived */
        made: boolean;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
        /**
         * Format: uuid
         * @description What was sent
         */
        of: string;
        /**
         * Format: uuid
         * @description Who was to have it; the input’s own id is its sender
         */
        recipient: string;
      }[];
      diverted?: {
        /** @enum {string} */
        regime:
          | 'recordsRequest'
          | 'appeal'
          | 'childConcern'
          | 'socialCare'
          | 'schooling'
          | 'healthCare'
          | 'dataSubjectRequest'
          | 'damagesClaim'
          | 'whistleblowing';
        senderTold: boolean;
      };
      drafts: {
        /** @description Role that must approve it */
        approvalBy?: string;
        /** @description It is approved */
        approved: boolean;
        /** @description Who drafted it */
        author: string;
        /** @description Parts of the input */
        covers: number[];
        /**
         * Format: uuid
         * @description The draft
         */
        draft: string;
        /** @description Its words are gone */
        weeded: boolean;
      }[];
      draftWords: string[];
      /**
       * Format: date
       * @description Earliest day of what has happened to it since
       */
      earliest?: string;
      /** @enum {string} */
      ended?: 'withdrawn' | 'diverted' | 'split';
      /**
       * Format: date
       * @description Day by which the sender was last told to expect an answer
       */
      expectedBy?: string;
      /**
       * Format: uuid
       * @description The older input that the sender comes back to
       */
      follows?: string;
      /**
       * Format: uuid
       * @description The input
       */
      id: string;
      /** @enum {string} */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /**
       * Format: uuid
       * @description The input it is answered together with
       */
      mergedInto?: string;
      merges: {
        /** @description From: an instant, or a day (YYYY-MM-DD) */
        from: string;
        /**
         * Format: uuid
         * @description Into
         */
        into: string;
        /** @description To: an instant, or a day (YYYY-MM-DD) */
        to?: string;
      }[];
      notes: {
        /** @description What was done */
        activity: string;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
      }[];
      /**
       * Format: uuid
       * @description The officer
       */
      officer?: string;
      /** @description Where the log stood: for `after` of a query */
      position: string;
      promises: {
        /**
         * Format: date
         * @description Its last day
         */
        due: string;
        kept: boolean;
        /**
         * Format: uuid
         * @description The promise
         */
        promise: string;
        /**
         * Format: uuid
         * @description The promise in its place
         */
        replacedBy?: string;
      }[];
      publications: {
        /**
         * Format: uuid
         * @description What was published
         */
        of: string;
        /** @description Lawful basis */
        withheld?: string;
      }[];
      questions: {
        /** @description When: an instant, or a day (YYYY-MM-DD) */
        askedAt: string;
        /**
         * Format: uuid
         * @description The question
         */
        question: string;
        replied: boolean;
      }[];
      /** @description Whether there is a way to the sender now */
      reachable: boolean;
      receipt: components['schemas']['InputReceipt'];
      receivedBy?: {
        /**
         * Format: uuid
         * @description The body they acted for
         */
        body?: string;
        /** @description Who received it */
        id: string;
      };
      referrals: {
        /** @description The other authority */
        authority: string;
        /** @description Parts of the input */
        covers: number[];
        passedOn: boolean;
        senderTold: boolean;
      }[];
      registration?: {
        /** @description Registration number */
        number?: string;
        /** @enum {string} */
        register?: 'own' | 'external';
        /** @description Name of the external register */
        system?: string;
        /** @enum {string} */
        way: 'registered' | 'keptInOrder' | 'minor';
      };
      reminders: string[];
      reports: {
        /**
         * Format: uuid
         * @description Body
         */
        body: string;
        /**
         * Format: date
         * @description Day of the meeting
         */
        meeting?: string;
      }[];
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /**
       * Format: uuid
       * @description The elected representative it was delivered to
       */
      seat?: string;
      sent: {
        /**
         * Format: uuid
         * @description What was sent
         */
        event: string;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
      }[];
      split?: {
        into: string[];
        parts: {
          /**
           * Format: uuid
           * @description Body
           */
          body: string;
          /** @enum {string} */
          kind:
            | 'comment'
            | 'complaint'
            | 'praise'
            | 'enquiry'
            | 'suggestion'
            | 'citizenProposal'
            | 'ePetition'
            | 'referendumInitiative'
            | 'youthInitiative'
            | 'faultReport'
            | 'statement'
            | 'recordsRequest'
            | 'appeal';
          /**
           * Format: uuid
           * @description Unit
           */
          unit?: string;
        }[];
      };
      /** @enum {string} */
      status: 'open' | 'closed' | 'setAside';
      /**
       * Format: uuid
       * @description The unit that has it now
       */
      unit?: string;
      verdicts: {
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
        /** @description The sender’s own word */
        value: string;
      }[];
    };
    InputHistory: {
      events: components['schemas']['HistoryEntry'][];
      /**
       * Format: uuid
       * @description The input
       */
      id: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      state: components['schemas']['InputState'];
    };
    InputReceipt: {
      /** @enum {string} */
      addressee: 'official' | 'electedRepresentative' | 'body' | 'unknown';
      /** Format: uuid */
      addresseeBody?: string;
      /** Format: uuid */
      body: string;
      channel: string;
      /** @description Empty: it is sealed */
      contact?: Record<string, never>;
      /** Format: date */
      deemedArrivalDate: string;
      /** Format: uuid */
      dialogue?: string;
      externalKey?: string;
      flags: string[];
      /** Format: uuid */
      handling?: string;
      /** @enum {string} */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      language: string;
      /** Format: uuid */
      parent?: string;
      parts: number;
      reachable: boolean;
      /** @enum {string} */
      replyMode?: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /** @enum {string} */
      sender: 'named' | 'anonymous' | 'organisation' | 'authority';
      source?: string;
      sourceDeadline?: string;
      sourcePlannedEnd?: string;
      /** Format: uuid */
      unit?: string;
    };
    InputState: {
      /** @description The sender was told of its receipt */
      acknowledged: boolean;
      answers: components['schemas']['InputAnswer'][];
      arrangement?: {
        /**
         * Format: uuid
         * @description Who decided it
         */
        decidedBy: string;
        /** @enum {string} */
        door:
          | 'web'
          | 'email'
          | 'letter'
          | 'phone'
          | 'desk'
          | 'meeting'
          | 'sms'
          | 'socialMedia'
          | 'internal'
          | 'import'
          | 'open311';
        /**
         * Format: uuid
         * @description Officer
         */
        officer: string;
        /**
         * Format: date
         * @description Its last day
         */
        until: string;
      };
      /** @description When it arrived: an instant, or a day (YYYY-MM-DD) */
      arrivedAt: string;
      /**
       * Format: uuid
       * @description The body that has it now
       */
      body: string;
      closing?: {
        /**
         * Format: uuid
         * @description Its event
         */
        event: string;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
        /** @enum {string} */
        stance?:
          | 'accepted'
          | 'partlyAccepted'
          | 'declined'
          | 'remedied'
          | 'alreadyDone'
          | 'underInvestigation'
          | 'informationGiven'
          | 'outsideRemit'
          | 'noted';
      };
      deliveries: {
        /** @description It arrived */
        made: boolean;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
        /**
         * Format: uuid
         * @description What was sent
         */
        of: string;
        /**
         * Format: uuid
         * @description Who was to have it; the input’s own id is its sender
         */
        recipient: string;
      }[];
      diverted?: {
        /** @enum {string} */
        regime:
          | 'recordsRequest'
          | 'appeal'
          | 'childConcern'
          | 'socialCare'
          | 'schooling'
          | 'healthCare'
          | 'dataSubjectRequest'
          | 'damagesClaim'
          | 'whistleblowing';
        senderTold: boolean;
      };
      drafts: {
        /** @description Role that must approve it */
        approvalBy?: string;
        /** @description It is approved */
        approved: boolean;
        /** @description Who drafted it */
        author: string;
        /** @description Parts of the input */
        covers: number[];
        /**
         * Format: uuid
         * @description The draft
         */
        draft: string;
        /** @description Its words are gone */
        weeded: boolean;
      }[];
      draftWords: string[];
      /**
       * Format: date
       * @description Earliest day of what has happened to it since
       */
      earliest?: string;
      /** @enum {string} */
      ended?: 'withdrawn' | 'diverted' | 'split';
      /**
       * Format: date
       * @description Day by which the sender was last told to expect an answer
       */
      expectedBy?: string;
      /**
       * Format: uuid
       * @description The older input that the sender comes back to
       */
      follows?: string;
      /** @enum {string} */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /**
       * Format: uuid
       * @description The input it is answered together with
       */
      mergedInto?: string;
      merges: {
        /** @description From: an instant, or a day (YYYY-MM-DD) */
        from: string;
        /**
         * Format: uuid
         * @description Into
         */
        into: string;
        /** @description To: an instant, or a day (YYYY-MM-DD) */
        to?: string;
      }[];
      notes: {
        /** @description What was done */
        activity: string;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
      }[];
      /**
       * Format: uuid
       * @description The officer
       */
      officer?: string;
      promises: {
        /**
         * Format: date
         * @description Its last day
         */
        due: string;
        kept: boolean;
        /**
         * Format: uuid
         * @description The promise
         */
        promise: string;
        /**
         * Format: uuid
         * @description The promise in its place
         */
        replacedBy?: string;
      }[];
      publications: {
        /**
         * Format: uuid
         * @description What was published
         */
        of: string;
        /** @description Lawful basis */
        withheld?: string;
      }[];
      questions: {
        /** @description When: an instant, or a day (YYYY-MM-DD) */
        askedAt: string;
        /**
         * Format: uuid
         * @description The question
         */
        question: string;
        replied: boolean;
      }[];
      /** @description Whether there is a way to the sender now */
      reachable: boolean;
      receipt: components['schemas']['InputReceipt'];
      receivedBy?: {
        /**
         * Format: uuid
         * @description The body they acted for
         */
        body?: string;
        /** @description Who received it */
        id: string;
      };
      referrals: {
        /** @description The other authority */
        authority: string;
        /** @description Parts of the input */
        covers: number[];
        passedOn: boolean;
        senderTold: boolean;
      }[];
      registration?: {
        /** @description Registration number */
        number?: string;
        /** @enum {string} */
        register?: 'own' | 'external';
        /** @description Name of the external register */
        system?: string;
        /** @enum {string} */
        way: 'registered' | 'keptInOrder' | 'minor';
      };
      reminders: string[];
      reports: {
        /**
         * Format: uuid
         * @description Body
         */
        body: string;
        /**
         * Format: date
         * @description Day of the meeting
         */
        meeting?: string;
      }[];
      /**
       * Format: uuid
       * @description The elected representative it was delivered to
       */
      seat?: string;
      sent: {
        /**
         * Format: uuid
         * @description What was sent
         */
        event: string;
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
      }[];
      split?: {
        into: string[];
        parts: {
          /**
           * Format: uuid
           * @description Body
           */
          body: string;
          /** @enum {string} */
          kind:
            | 'comment'
            | 'complaint'
            | 'praise'
            | 'enquiry'
            | 'suggestion'
            | 'citizenProposal'
            | 'ePetition'
            | 'referendumInitiative'
            | 'youthInitiative'
            | 'faultReport'
            | 'statement'
            | 'recordsRequest'
            | 'appeal';
          /**
           * Format: uuid
           * @description Unit
           */
          unit?: string;
        }[];
      };
      /** @enum {string} */
      status: 'open' | 'closed' | 'setAside';
      /**
       * Format: uuid
       * @description The unit that has it now
       */
      unit?: string;
      verdicts: {
        /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
        occurredAt: string;
        /** @description The sender’s own word */
        value: string;
      }[];
    };
    JudgedBy: {
      /**
       * Format: uuid
       * @description Event of the adoption
       */
      adoption: string;
      /** @description Reference of its decision */
      decision?: string;
      /**
       * Format: date
       * @description In force from
       */
      from: string;
      /** @description SHA-256 of the pack’s document, base64 */
      hash: string;
      pack: string;
      /** @description It was not in force when the subject opened */
      retroactive: boolean;
      version: string;
    };
    KeepPromiseBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The promise
       */
      promise: string;
      /** @description What was done; sealed */
      text?: string;
    };
    Live: {
      /** @constant */
      status: 'live';
    };
    MakePromiseBody: {
      /**
       * Format: uuid
       * @description The answer it belongs to: its event id
       */
      answer?: string;
      /**
       * Format: date
       * @description Last day of what is promised
       */
      due: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The promise’s id, set by the caller so that a repetition is known; default: new
       */
      promise?: string;
      /** @description What is promised; sealed */
      text: string;
    };
    MarkUnreachableBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description What was tried; sealed */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Why no way to the sender is left
       * @enum {string}
       */
      reason: 'unknownAddress' | 'letterReturned' | 'messageReturned' | 'noReply' | 'deceased';
    };
    MergeInputBody: {
      /**
       * Format: uuid
       * @description The input it is answered together with, of the same body
       */
      into: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Why the two are one matter; sealed */
      reason?: string;
    };
    NameOwnerBody: {
      /**
       * Format: uuid
       * @description Body that coordinates and runs it
       */
      body: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description Unit of that body
       */
      unit?: string;
    };
    NameParticipantBody: {
      /**
       * @description Elected representative or official
       * @enum {string}
       */
      kind: 'elected' | 'official';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description Name, if not; sealed */
      name?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description Person, if registered
       */
      person?: string;
      /**
       * Format: uuid
       * @description Committee or board that an elected representative speaks for
       */
      represents?: string;
      /** @description Task in the dialogue; sealed */
      task: string;
    };
    NoteActivityBody: {
      /**
       * @description What was done, as a code; nothing personal, it is stored in clear
       * @example siteVisit
       */
      activity: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description Internal note; sealed, and weeded when the input closes */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    NoteContactArrangementBody: {
      /**
       * Format: uuid
       * @description The person who decided it
       */
      decidedBy: string;
      /**
       * @description The door that is left open
       * @enum {string}
       */
      door:
        | 'web'
        | 'email'
        | 'letter'
        | 'phone'
        | 'desk'
        | 'meeting'
        | 'sms'
        | 'socialMedia'
        | 'internal'
        | 'import'
        | 'open311';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The officer who takes what the sender writes
       */
      officer: string;
      /** @description Why it was decided; sealed */
      reason: string;
      /**
       * Format: date
       * @description Its last day
       */
      until: string;
    };
    NoteFollowUpBody: {
      /**
       * Format: uuid
       * @description The older input that the sender comes back to
       */
      follows: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    Obligation: {
      atRisk: string | null;
      /** @description Imported evidence dated before what it answers */
      beforeTrigger: boolean;
      body: string | null;
      channel: string | null;
      due: string | null;
      explanation: components['schemas']['ReckoningStep'][];
      /**
       * Format: uuid
       * @description The obligation: what a waiver names
       */
      id: string;
      judgedBy: components['schemas']['JudgedBy'];
      kind: string | null;
      metAt: string | null;
      metDue: string | null;
      /** @description Parts not covered, empty seats */
      missing: string[];
      /** @description The event it arose by, a period, a member, or - */
      occurrence: string;
      pausedSince: string | null;
      /** @description Met in time, and recorded after the due day */
      recordedLate: boolean;
      /** @description Rule that asks it */
      rule: string;
      /**
       * Format: date-time
       * @description When the duty arose
       */
      since: string;
      /** @enum {string} */
      state: 'not-applicable' | 'not-measurable' | 'pending' | 'at-risk' | 'met' | 'met-late' | 'breached' | 'waived';
      subject: components['schemas']['SubjectRef'];
      unit: string | null;
      waivedAt: string | null;
      why: components['schemas']['Why'] | null;
      witnesses: components['schemas']['Witness'][];
    };
    ObligationCounts: {
      /** @description One number per state, zeros too */
      counts: {
        [key: string]: number;
      };
      rederivation?: components['schemas']['Rederivation'];
      rule: string;
      /** @description Of all states */
      total: number;
    };
    ObligationPage: {
      items: components['schemas']['Obligation'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
      rederivation?: components['schemas']['Rederivation'];
    };
    OpenApiDocument: {
      openapi: string;
    } & {
      [key: string]: unknown;
    };
    OpenChannelBody: {
      /**
       * @description Where it is, as published; sealed
       * @example synpunkt@bjorkasa.example.se
       */
      address: string;
      /**
       * @description Whom it leads to
       * @enum {string}
       */
      addressee: 'official' | 'electedRepresentative';
      /**
       * Format: uuid
       * @description Body whose way in it is
       */
      body: string;
      /** @description Kinds of input it is open for; those it is open for already stay */
      kinds: (
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal'
      )[];
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Way in
       * @enum {string}
       */
      way:
        | 'web'
        | 'email'
        | 'letter'
        | 'phone'
        | 'desk'
        | 'meeting'
        | 'sms'
        | 'socialMedia'
        | 'internal'
        | 'import'
        | 'open311';
    };
    OpenDialogueBody: {
      /**
       * Format: uuid
       * @description Body that opens it; default: its owner, else the body that owns the matter
       */
      body?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    PartBody: {
      /**
       * Format: uuid
       * @description Body that has it; default: the unit’s, else the input’s
       */
      body?: string;
      /**
       * @description Kind; default: the input’s
       * @enum {string}
       */
      kind?:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /** @description What it is about; sealed */
      subject: string;
      /** @description What the sender says of it; sealed */
      text?: string;
      /**
       * Format: uuid
       * @description Unit that has it; default: the input’s, in the same body
       */
      unit?: string;
    };
    PersonalEvent: {
      /**
       * Format: uuid
       * @description The event
       */
      event: string;
      fields: (
        | {
            /** @description As the event names it: contact.name */
            field: string;
            /** @enum {string} */
            group: 'contact' | 'content' | 'draft';
            value: unknown;
          }
        | {
            /** @description As the event names it: contact.name */
            field: string;
            /**
             * @description Erased, or weeded at a closing
             * @constant
             */
            forgotten: true;
            /** @enum {string} */
            group: 'contact' | 'content' | 'draft';
          }
      )[];
      /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
      occurredAt: string;
      /**
       * Format: date-time
       * @description When it was recorded
       */
      recordedAt: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @description Its stored name */
      type: string;
    };
    PersonalParts: {
      events: components['schemas']['PersonalEvent'][];
      groups: ('contact' | 'content' | 'draft')[];
      /**
       * Format: uuid
       * @description The input
       */
      id: string;
      /** @enum {string} */
      purpose: 'handling' | 'registration' | 'approval' | 'disclosureTest' | 'dataSubjectRequest' | 'followUp';
      /** @description Where the reading is recorded */
      read: {
        /** @description Where the log stood: for `after` of a query */
        position: string;
        /** @description Of the record of reads */
        revision: number;
      };
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @enum {string} */
      right: 'holder' | 'receiver' | 'part';
    };
    PlanDialogueBody: {
      /** @description How the forms are adapted to them; sealed */
      adaptations?: string;
      /** @description Budget, kronor */
      budget?: number;
      /**
       * @description Degree of influence
       * @enum {string}
       */
      degreeOfInfluence?: 'inform' | 'consult' | 'dialogue' | 'involve' | 'coDecide';
      /**
       * @description Type of the dialogue
       * @enum {string}
       */
      dialogueType?: 'citizenDialogue' | 'userDialogue' | 'consultation';
      /** @description Forms in which people take part */
      forms?: (
        | 'meeting'
        | 'workshop'
        | 'walk'
        | 'focusGroup'
        | 'panel'
        | 'survey'
        | 'webDialogue'
        | 'openHouse'
        | 'userCouncil'
        | 'citizenAssembly'
      )[];
      /** @description How input will be handled; sealed */
      handling?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Purpose; sealed */
      purpose?: string;
      /** @description Whom it needs to represent; sealed */
      representativityNeed?: string;
      /** @description Roles of elected representatives and officials; sealed */
      roles?: string;
      /** @description Target groups and their conditions; sealed */
      targetGroups?: string;
    };
    Problem: {
      /** @description Of 412: what has happened since it was read */
      changed?: string[];
      /** @description What to do */
      detail: string;
      /** @description Of 422: each field that is not right */
      errors?: {
        detail: string;
        /** @description JSON pointer into the body */
        pointer: string;
      }[];
      /**
       * Format: uri
       * @description The request, as in X-Request-Id and the log
       */
      instance: string;
      /** @description Of 412: the revision that stands */
      revision?: number;
      /** @enum {integer} */
      status: 422 | 401 | 403 | 404 | 409 | 412 | 428 | 413 | 503 | 400 | 408 | 414 | 415 | 429 | 431 | 500;
      title: string;
      /** @description urn:gensvar:problem:<code>: stable, and the only part to tell problems apart by; docs/errors.md lists them */
      type: string;
    } & {
      [key: string]: unknown;
    };
    PromiseBody: {
      /**
       * Format: date
       * @description Last day of what is promised
       */
      due: string;
      /** @description What is promised; sealed */
      text: string;
    };
    PublicFigures: {
      bodies: {
        answered: number | null;
        body: {
          /**
           * Format: uuid
           * @description The body
           */
          id: string;
          /** @description Its name */
          name: string;
        };
        /** @description Inputs that are not set aside */
        inputs: number;
        published: number | null;
      }[];
      /** @description Name and version of what is counted: public-inputs/1 */
      definition: string;
      /** @description Fewer than this are not told */
      minimum: number;
    };
    PublicPage: {
      items: {
        /**
         * Format: date
         * @description When it arrived
         */
        arrived: string;
        body: {
          /**
           * Format: uuid
           * @description The body
           */
          id: string;
          /** @description Its name */
          name: string;
        };
        /**
         * Format: uuid
         * @description In the public register alone: no input’s id, and no way to its tracking number
         */
        id: string;
        /** @enum {string} */
        kind:
          | 'comment'
          | 'complaint'
          | 'praise'
          | 'enquiry'
          | 'suggestion'
          | 'citizenProposal'
          | 'ePetition'
          | 'referendumInitiative'
          | 'youthInitiative'
          | 'faultReport'
          | 'statement'
          | 'recordsRequest'
          | 'appeal';
        obligations: {
          due: string | null;
          /** @description Rule */
          rule: string;
          /** @enum {string} */
          state:
            'not-applicable' | 'not-measurable' | 'pending' | 'at-risk' | 'met' | 'met-late' | 'breached' | 'waived';
          /** @description The state */
          stateText: {
            en: string;
            sv: string;
          };
          /** @description What is owed */
          title: {
            en: string;
            sv: string;
          };
        }[];
        /**
         * Format: date
         * @description When the answer was made accessible to everyone
         */
        published: string;
        stance:
          | (
              | 'accepted'
              | 'partlyAccepted'
              | 'declined'
              | 'remedied'
              | 'alreadyDone'
              | 'underInvestigation'
              | 'informationGiven'
              | 'outsideRemit'
              | 'noted'
            )
          | null;
        /** @enum {string} */
        state: 'open' | 'answered' | 'withdrawn' | 'diverted' | 'split' | 'setAside' | 'closed';
      }[];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    PublishAnswerBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The event id of the answer, or of the closing with a stance; default: the newest of them
       */
      of?: string;
      /** @description The wording as published, where it is not the answer’s own; sealed */
      text?: string;
    };
    PublishChannelHandlingBody: {
      /**
       * @description Degree of influence
       * @enum {string}
       */
      degreeOfInfluence: 'inform' | 'consult' | 'dialogue' | 'involve' | 'coDecide';
      /** @description How input is handled, as published to everyone */
      handling: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Purpose, as published to everyone */
      purpose: string;
    };
    PublishHandlingBody: {
      /**
       * @description Degree of influence
       * @enum {string}
       */
      degreeOfInfluence: 'inform' | 'consult' | 'dialogue' | 'involve' | 'coDecide';
      /** @description How input is handled, as published to everyone */
      handling: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Purpose, as published to everyone */
      purpose: string;
    };
    PublishResultBody: {
      /** @description Where everyone can read it */
      address: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    QueuedDuty: {
      atRisk: string | null;
      /** @description Imported evidence dated before what it answers */
      beforeTrigger: boolean;
      body: string | null;
      channel: string | null;
      clause: {
        /** @description The document */
        document: string;
        paragraph?: string;
        /** @description Exact words of the document */
        quote: string;
      };
      due: string | null;
      explanation: components['schemas']['ReckoningStep'][];
      /**
       * Format: uuid
       * @description The obligation: what a waiver names
       */
      id: string;
      judgedBy: components['schemas']['JudgedBy'];
      kind: string | null;
      metAt: string | null;
      metDue: string | null;
      /** @description Parts not covered, empty seats */
      missing: string[];
      /** @description The event it arose by, a period, a member, or - */
      occurrence: string;
      pausedSince: string | null;
      /** @description Met in time, and recorded after the due day */
      recordedLate: boolean;
      /** @description Rule that asks it */
      rule: string;
      /**
       * Format: date-time
       * @description When the duty arose
       */
      since: string;
      /** @enum {string} */
      state: 'not-applicable' | 'not-measurable' | 'pending' | 'at-risk' | 'met' | 'met-late' | 'breached' | 'waived';
      subject: components['schemas']['SubjectRef'];
      title: {
        en: string;
        sv: string;
      };
      unit: string | null;
      waivedAt: string | null;
      why: components['schemas']['Why'] | null;
      witnesses: components['schemas']['Witness'][];
    };
    QueueItem: {
      duties: components['schemas']['QueuedDuty'][];
      input: components['schemas']['DueRow'];
    };
    QueuePage: {
      items: components['schemas']['QueueItem'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    ReadRecord: {
      actor: {
        /**
         * Format: uuid
         * @description For which body
         */
        body?: string;
        /** @description Who read */
        id: string;
        /** @description In which role */
        role: string;
      };
      /**
       * Format: date-time
       * @description When
       */
      at: string;
      groups: ('contact' | 'content' | 'draft')[];
      /**
       * Format: uuid
       * @description The body that had the input
       */
      holder: string;
      /** @enum {string} */
      purpose: 'handling' | 'registration' | 'approval' | 'disclosureTest' | 'dataSubjectRequest' | 'followUp';
      /**
       * Format: uuid
       * @description The record
       */
      read: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @enum {string} */
      right: 'holder' | 'receiver' | 'part';
    };
    ReadsPage: {
      items: components['schemas']['ReadRecord'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    ReadyReport: {
      /** @enum {string} */
      database: 'reachable' | 'unreachable';
      /** @enum {string} */
      status: 'ready' | 'degraded' | 'not-ready';
      views: components['schemas']['ViewReport'][];
      /** @description What will hinder it one day */
      warnings: string[];
    };
    ReceiptBody: {
      /**
       * @description Whom it is addressed to; default: unknown
       * @enum {string}
       */
      addressee?: 'official' | 'electedRepresentative' | 'body' | 'unknown';
      /**
       * Format: uuid
       * @description Body it is addressed to
       */
      addresseeBody?: string;
      /**
       * Format: uuid
       * @description Body that has it; default: the unit’s body, else the executive board
       */
      body?: string;
      /**
       * @description Way in
       * @enum {string}
       */
      channel:
        | 'web'
        | 'email'
        | 'letter'
        | 'phone'
        | 'desk'
        | 'meeting'
        | 'sms'
        | 'socialMedia'
        | 'internal'
        | 'import'
        | 'open311';
      /** @description The sender’s name and ways to reach them; sealed */
      contact?: components['schemas']['ContactBody'];
      /**
       * Format: date
       * @description Day of arrival by FL 22 §, for statutory clocks; default: the day it arrived
       */
      deemedArrivalDate?: string;
      /**
       * Format: uuid
       * @description Dialogue it is sent into
       */
      dialogue?: string;
      /** @description Flags */
      flags?: ('threat' | 'abusive' | 'secret')[];
      /**
       * Format: uuid
       * @description The older input that the sender comes back to
       */
      follows?: string;
      /**
       * @description Kind
       * @enum {string}
       */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /** @description Language, ISO 639; default: sv */
      language?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Number of questions in it; default: 1 */
      parts?: number;
      /** @description Exact place; sealed */
      place?: string;
      /**
       * @description How the sender wants to be told; default: by the contact given
       * @enum {string}
       */
      replyMode?: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description Sender
       * @enum {string}
       */
      sender: 'named' | 'anonymous' | 'organisation' | 'authority';
      /** @description What it is about; sealed */
      subject?: string;
      /** @description What the sender says; sealed */
      text: string;
      /** @description The sender follows it by a receipt code: `code` of the answer, which is shown this once */
      tracking?: boolean;
      /**
       * Format: uuid
       * @description Unit that has it
       */
      unit?: string;
    };
    ReceiveAndAnswerInputBody: {
      /** @description What was answered */
      answer: components['schemas']['AnswerBody'];
      /** @description What came in */
      receipt: components['schemas']['ReceiptBody'];
    };
    ReceivedResult: {
      /** @description Receipt code, where the sender asked for one: shown this once */
      code?: string;
      /**
       * Format: uuid
       * @description The object
       */
      id: string;
      /** @description Where the log stood: for `after` of a query */
      position: string;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
    };
    ReceiveInputBody: {
      /**
       * @description Whom it is addressed to; default: unknown
       * @enum {string}
       */
      addressee?: 'official' | 'electedRepresentative' | 'body' | 'unknown';
      /**
       * Format: uuid
       * @description Body it is addressed to
       */
      addresseeBody?: string;
      /**
       * Format: uuid
       * @description Body that has it; default: the unit’s body, else the executive board
       */
      body?: string;
      /**
       * @description Way in
       * @enum {string}
       */
      channel:
        | 'web'
        | 'email'
        | 'letter'
        | 'phone'
        | 'desk'
        | 'meeting'
        | 'sms'
        | 'socialMedia'
        | 'internal'
        | 'import'
        | 'open311';
      /** @description The sender’s name and ways to reach them; sealed */
      contact?: components['schemas']['ContactBody'];
      /**
       * Format: date
       * @description Day of arrival by FL 22 §, for statutory clocks; default: the day it arrived
       */
      deemedArrivalDate?: string;
      /**
       * Format: uuid
       * @description Dialogue it is sent into
       */
      dialogue?: string;
      /** @description Flags */
      flags?: ('threat' | 'abusive' | 'secret')[];
      /**
       * Format: uuid
       * @description The older input that the sender comes back to
       */
      follows?: string;
      /**
       * @description Kind
       * @enum {string}
       */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /** @description Language, ISO 639; default: sv */
      language?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Number of questions in it; default: 1 */
      parts?: number;
      /** @description Exact place; sealed */
      place?: string;
      /**
       * @description How the sender wants to be told; default: by the contact given
       * @enum {string}
       */
      replyMode?: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description Sender
       * @enum {string}
       */
      sender: 'named' | 'anonymous' | 'organisation' | 'authority';
      /** @description What it is about; sealed */
      subject?: string;
      /** @description What the sender says; sealed */
      text: string;
      /** @description The sender follows it by a receipt code: `code` of the answer, which is shown this once */
      tracking?: boolean;
      /**
       * Format: uuid
       * @description Unit that has it
       */
      unit?: string;
    };
    /** @description One step of the reckoning that gave a due date */
    ReckoningStep:
      | {
          /** @description A day; of a period in hours an instant */
          start: string;
        }
      | {
          /** @description A day; of a period in hours an instant */
          corrected: string;
          /** @description A day; of a period in hours an instant */
          to: string;
        }
      | {
          /** @description A day; of a period in hours an instant */
          from: string;
          kind: string;
        }
      | {
          /** @description A day; of a period in hours an instant */
          skip: string;
          why: string;
        }
      | {
          count: number;
          /** @description A day; of a period in hours an instant */
          date: string;
        }
      | {
          limit?: string | null;
          /** @description A day; of a period in hours an instant */
          pause: string;
          to: string | null;
        }
      | {
          /** @description A day; of a period in hours an instant */
          roll: string;
          /** @description A day; of a period in hours an instant */
          to: string;
          why: string;
        }
      | {
          /** @description A day; of a period in hours an instant */
          date: string;
        }
      | {
          before: string;
          latest?: string;
          lead?: number;
        }
      | {
          /** @description A day; of a period in hours an instant */
          from: string;
          period: string;
          /** @description A day; of a period in hours an instant */
          to: string;
        }
      | {
          atMost?: number;
          given: number;
          nominal?: number;
          of: number;
        };
    ReconsiderInvolvementBody: {
      /** @description Stand on the benefit; sealed */
      benefit?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Whether people are to be involved
       * @enum {string}
       */
      outcome: 'involve' | 'doNotInvolve';
      /** @description Stand on the purpose; sealed */
      purpose?: string;
      /** @description Why; sealed */
      reason: string;
      /** @description Stand on the resources there are; sealed */
      resources?: string;
      /** @description Stand on the time; sealed */
      time?: string;
    };
    RecordClarificationBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The question that the sender replied to
       */
      question: string;
      /** @description What the sender replied; sealed */
      text?: string;
    };
    RecordDeliveryBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description The way it went
       * @enum {string}
       */
      mode: 'message' | 'letter' | 'onScreen' | 'oral' | 'agreedWay';
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description What was delivered: the event id of an answer, acknowledgement, notice or question; default: the newest answer
       */
      of?: string;
      /**
       * Format: uuid
       * @description Who got it; default: the input’s sender, whose id is the input’s own
       */
      recipient?: string;
    };
    RecordElectedBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * Format: uuid
       * @description `member` of the appointment, if the representative was named
       */
      member?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description Committee or board represented; default: as the appointment says
       */
      represents?: string;
    };
    RecordEvaluationBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description What was learned; sealed */
      lessons?: string;
      /** @description How well the methods worked; sealed */
      method?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description What the result was worth; sealed */
      result?: string;
    };
    RecordFailedDeliveryBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description What came back; sealed */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description What did not arrive: the event id of an answer, acknowledgement, notice or question; default: the newest answer
       */
      of?: string;
      /**
       * @description Why
       * @enum {string}
       */
      reason: 'unknownRecipient' | 'returned' | 'refused' | 'noReply' | 'technical';
      /**
       * Format: uuid
       * @description Who did not get it; default: the input’s sender
       */
      recipient?: string;
    };
    RecordReminderBody: {
      /**
       * @description Way in
       * @enum {string}
       */
      channel?:
        | 'web'
        | 'email'
        | 'letter'
        | 'phone'
        | 'desk'
        | 'meeting'
        | 'sms'
        | 'socialMedia'
        | 'internal'
        | 'import'
        | 'open311';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description What the sender says; sealed */
      text?: string;
    };
    RecordResultBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description What came out of it; sealed */
      result: string;
    };
    RecordVerdictBody: {
      /**
       * Format: uuid
       * @description The answer it is about: its event id
       */
      answer?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description What the sender says; sealed */
      text?: string;
      /**
       * @description The sender’s own word
       * @enum {string}
       */
      value: 'satisfied' | 'partlySatisfied' | 'dissatisfied' | 'notAnswered' | 'notFixed';
    };
    /** @description Under way: until it is done, some rows are judged by what held before */
    Rederivation: {
      done: number;
      jobs: number;
      total: number;
    };
    ReferInputBody: {
      /**
       * @description Name of the other authority
       * @example Trafikverket
       */
      authority: string;
      /** @description Parts that belong there; default: all */
      covers?: number[];
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description It had come to the wrong authority */
      misdirected: boolean;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Its words were passed on, lawfully; otherwise the sender got the name and the way */
      passedOn: boolean;
      /** @description What is secret in it was tested; required before another authority gets what is flagged secret */
      secrecyTested?: boolean;
      /** @description The sender was told where the matter belongs */
      senderTold: boolean;
      /** @description What the sender was told; sealed */
      text?: string;
    };
    RegisterInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description Registration number (diarienummer); required when it is registered, and nothing personal
       * @example TN 2026/118
       */
      number?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Whose register; default: own
       * @enum {string}
       */
      register?: 'own' | 'external';
      /** @description Name of the external register */
      system?: string;
      /**
       * @description Registered, kept in order, or of minor importance (OSL 5:1)
       * @enum {string}
       */
      way: 'registered' | 'keptInOrder' | 'minor';
    };
    ReminderRequest: {
      /**
       * @description The receipt code, however it is written
       * @example 7K3M9-QX2TB-04FGH-VWXYZ
       */
      code: string;
      /** @description What the sender says; sealed */
      text?: string;
    };
    ReopenInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description More about it; sealed */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Why handling goes on
       * @enum {string}
       */
      reason: 'mistaken' | 'newFacts' | 'answerRetracted' | 'senderReturned';
    };
    ReplacePromiseBody: {
      /**
       * Format: date
       * @description Last day of what is promised instead
       */
      due: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The promise that will not be kept as it was made
       */
      promise: string;
      /** @description Why; sealed */
      reason?: string;
      /** @description What is promised instead; sealed */
      text: string;
    };
    ReplyRequest: {
      /**
       * @description The receipt code, however it is written
       * @example 7K3M9-QX2TB-04FGH-VWXYZ
       */
      code: string;
      /**
       * Format: uuid
       * @description The question that the sender replies to
       */
      question: string;
      /** @description What the sender replies; sealed */
      text: string;
    };
    ReportInputBody: {
      /**
       * Format: uuid
       * @description Body it was reported to; default: the one that has it
       */
      body?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * Format: date
       * @description Day of the meeting
       */
      meeting?: string;
      /** @description What was said of it; sealed */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    RetractAnswerBody: {
      /**
       * Format: uuid
       * @description The answer: its event id; default: the newest
       */
      answer?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description More about it; sealed */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Why it counts as never given
       * @enum {string}
       */
      reason: 'notAnAnswer' | 'wrongRecipient' | 'unlawful' | 'mistaken';
    };
    SearchHit: {
      acknowledgedAt?: string | null;
      /**
       * Format: date-time
       * @description When something was last recorded of it
       */
      activeAt: string;
      answeredAt?: string | null;
      /**
       * Format: date-time
       * @description When it arrived
       */
      arrivedAt: string;
      /**
       * Format: uuid
       * @description Body that has it
       */
      body: string;
      /** @description Way in */
      channel: string;
      closedAt?: string | null;
      /** @description What took it out of our hands */
      ended?: ('withdrawn' | 'diverted' | 'split') | null;
      expectedBy?: string | null;
      flags: string[];
      follows?: string | null;
      /**
       * Format: uuid
       * @description The input
       */
      id: string;
      /** @enum {string} */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      mergedInto?: string | null;
      number?: string | null;
      officer?: string | null;
      /**
       * Format: uuid
       * @description The organisation
       */
      organisation: string;
      parent?: string | null;
      /** @description Number of questions in it */
      parts: number;
      publication?: ('published' | 'withheld') | null;
      /** @description Questions to the sender that wait for a reply */
      questions: number;
      /** @description Whether there is a way to the sender */
      reachable: boolean;
      registeredAs?: ('registered' | 'keptInOrder' | 'minor') | null;
      registerNumber?: string | null;
      /** @description How often the sender asked again */
      reminders: number;
      /** @description Revision of the object: its ETag, which If-Match wants */
      revision: number;
      /** @enum {string} */
      sender: 'named' | 'anonymous' | 'organisation' | 'authority';
      /** @description Where a word was found; of a body’s own inputs */
      snippet?: string;
      /** @description Of the newest answer, or of the closing */
      stance?:
        | (
            | 'accepted'
            | 'partlyAccepted'
            | 'declined'
            | 'remedied'
            | 'alreadyDone'
            | 'underInvestigation'
            | 'informationGiven'
            | 'outsideRemit'
            | 'noted'
          )
        | null;
      /** @enum {string} */
      state: 'open' | 'answered' | 'withdrawn' | 'diverted' | 'split' | 'setAside' | 'closed';
      /** @description Parts that no answer covers yet */
      unanswered: number[];
      unit?: string | null;
      verdict?: string | null;
    };
    SearchPage: {
      items: components['schemas']['SearchHit'][];
      /** @description `cursor` of the page after this one; absent on the last */
      next?: string;
    };
    SenderContact: {
      /** @description Postal address */
      address?: string;
      /**
       * Format: email
       * @description E-mail address
       * @example gunvor.kvarnlid@example.se
       */
      email?: string;
      /**
       * @description Name
       * @example Gunvor Kvarnlid
       */
      name?: string;
      /** @description Telephone number */
      phone?: string;
      /** @description The sender has a protected identity; sealed with the contact */
      protectedIdentity?: boolean;
    };
    SenderPage: {
      acknowledged: string | null;
      answers: {
        /**
         * Format: uuid
         * @description For a verdict on it
         */
        answer: string;
        /** @description In whose name: official, body or electedRepresentative */
        by: string;
        /** @description Whom to ask; null: none, forgotten: erased */
        contact: string | components['schemas']['Forgotten'] | null;
        /** @description Why it was corrected; null: none, forgotten: erased */
        correctionNote: string | components['schemas']['Forgotten'] | null;
        corrects: string | null;
        /** @description Parts of the input that it answers */
        covers: number[];
        /** @description How it was given */
        mode: string;
        /** @description What happens next, as a code */
        nextStep: string;
        /** @description What happens next; null: none, forgotten: erased */
        nextStepText: string | components['schemas']['Forgotten'] | null;
        /**
         * Format: date
         * @description When it was given
         */
        on: string;
        /** @description Reasons; null: none, forgotten: erased */
        reasons: string | components['schemas']['Forgotten'] | null;
        /** @description It counts as never given */
        retracted: boolean;
        /** @enum {string} */
        stance:
          | 'accepted'
          | 'partlyAccepted'
          | 'declined'
          | 'remedied'
          | 'alreadyDone'
          | 'underInvestigation'
          | 'informationGiven'
          | 'outsideRemit'
          | 'noted';
        /** @description The whole wording, where it says more; null: none, forgotten: erased */
        text: string | components['schemas']['Forgotten'] | null;
      }[];
      /**
       * Format: date
       * @description When it arrived
       */
      arrived: string;
      body: {
        /**
         * Format: uuid
         * @description The body
         */
        id: string;
        /** @description Its name */
        name: string;
      };
      closed: {
        /**
         * Format: date
         * @description When
         */
        on: string;
        /** @description Why */
        reason: string;
        /** @description Reasons; null: none, forgotten: erased */
        reasons: string | components['schemas']['Forgotten'] | null;
        stance:
          | (
              | 'accepted'
              | 'partlyAccepted'
              | 'declined'
              | 'remedied'
              | 'alreadyDone'
              | 'underInvestigation'
              | 'informationGiven'
              | 'outsideRemit'
              | 'noted'
            )
          | null;
      } | null;
      diversions: {
        /**
         * Format: date
         * @description When
         */
        on: string;
        /** @description Legal order that rules it */
        regime: string;
        /** @description What was said; null: none, forgotten: erased */
        text: string | components['schemas']['Forgotten'] | null;
      }[];
      /** @enum {string} */
      kind:
        | 'comment'
        | 'complaint'
        | 'praise'
        | 'enquiry'
        | 'suggestion'
        | 'citizenProposal'
        | 'ePetition'
        | 'referendumInitiative'
        | 'youthInitiative'
        | 'faultReport'
        | 'statement'
        | 'recordsRequest'
        | 'appeal';
      /** @description What the sender can say with the code now */
      may: ('verdict' | 'reminder' | 'reply' | 'withdrawal')[];
      notices: {
        /**
         * Format: date
         * @description An answer can be expected by
         */
        expectedBy: string;
        /**
         * Format: date
         * @description When
         */
        on: string;
        /** @description Why; null: none, forgotten: erased */
        text: string | components['schemas']['Forgotten'] | null;
      }[];
      /** @description Tracking number: no secret, and it opens nothing */
      number: string;
      /** @description What the body owes the sender, and how it stands */
      obligations: components['schemas']['ToldObligation'][];
      promises: {
        /**
         * Format: date
         * @description By when
         */
        due: string;
        /** @description Whether it was kept */
        kept: boolean;
        /**
         * Format: uuid
         * @description The promise
         */
        promise: string;
        replacedBy: string | null;
        /** @description What was promised; null: none, forgotten: erased */
        text: string | components['schemas']['Forgotten'] | null;
      }[];
      questions: {
        /**
         * Format: date
         * @description When it was asked
         */
        on: string;
        /**
         * Format: uuid
         * @description For the reply
         */
        question: string;
        /** @description Whether the sender has replied */
        replied: boolean;
        replyBy: string | null;
        /** @description The question; null: none, forgotten: erased */
        text: string | components['schemas']['Forgotten'] | null;
      }[];
      referrals: {
        /** @description Where the matter belongs */
        authority: string;
        /**
         * Format: date
         * @description When
         */
        on: string;
        /** @description What was said; null: none, forgotten: erased */
        text: string | components['schemas']['Forgotten'] | null;
      }[];
      /** @description Days on which the sender asked again */
      reminders: string[];
      /** @enum {string} */
      state: 'open' | 'answered' | 'withdrawn' | 'diverted' | 'split' | 'setAside' | 'closed';
      verdicts: {
        /**
         * Format: date
         * @description When
         */
        on: string;
        /** @description The sender’s own word */
        value: string;
      }[];
    };
    SenderWithdrawalRequest: {
      /**
       * @description Who takes it back; default: the sender
       * @enum {string}
       */
      by?: 'sender' | 'guardian' | 'agent';
      /**
       * @description The receipt code, however it is written
       * @example 7K3M9-QX2TB-04FGH-VWXYZ
       */
      code: string;
      /** @description What the sender says of it; sealed */
      reason?: string;
    };
    SendInputRequest: {
      /**
       * Format: uuid
       * @description Body it is for; default: the executive board, whose letter box is everybody’s
       */
      body?: string;
      /** @description Name and ways to reach the sender, if the sender wants to give any; sealed */
      contact?: components['schemas']['SenderContact'];
      /** @description Receipt code of an older input that the sender comes back to */
      follows?: string;
      /**
       * @description Kind
       * @enum {string}
       */
      kind: 'comment' | 'complaint' | 'praise' | 'enquiry' | 'suggestion' | 'faultReport' | 'recordsRequest';
      /** @description Language, ISO 639; default: sv */
      language?: string;
      /** @description An organisation sends it, not a person */
      organisation?: boolean;
      /** @description Exact place; sealed */
      place?: string;
      /** @description What it is about; sealed */
      subject?: string;
      /** @description What the sender says; sealed */
      text: string;
    };
    SentInput: {
      body: {
        /**
         * Format: uuid
         * @description The body
         */
        id: string;
        /** @description Its name */
        name: string;
      };
      code: string | null;
      /** @description What the body owes now, the first last day first; empty where it is not reckoned yet */
      next: components['schemas']['ToldObligation'][];
      /** @description Tracking number: to name it by, on the telephone too. No secret, and it opens nothing */
      number: string;
      /**
       * Format: date-time
       * @description When it arrived
       */
      received: string;
      /** @description What happens next */
      what: {
        en: string;
        sv: string;
      };
    };
    SetInputAsideBody: {
      /**
       * Format: uuid
       * @description The input that it doubles; required for a double import
       */
      doubles?: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /** @description What tells it; sealed */
      note?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * @description Why it is no input: spam (also what is empty), a test, or imported twice
       * @enum {string}
       */
      reason: 'spam' | 'test' | 'doubleImport';
    };
    SplitInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Its parts, each an input of its own */
      parts: components['schemas']['PartBody'][];
      /** @description What is secret in it was tested; required before another body gets a part of what is flagged secret */
      secrecyTested?: boolean;
    };
    StateNoElectedBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
    };
    SubjectRef: {
      /** @description Its id */
      id: string;
      /** @enum {string} */
      type:
        | 'input'
        | 'dialogue'
        | 'case'
        | 'commitment'
        | 'activity'
        | 'network'
        | 'plan'
        | 'project'
        | 'record'
        | 'unit-year'
        | 'organisation-year'
        | 'body';
    };
    ToldObligation: {
      clause: {
        /** @description The document */
        document: string;
        /** @description Where in it */
        paragraph?: string;
        /** @description The document’s own words */
        quote: string;
      };
      due: string | null;
      /** @description How the last day was reckoned */
      explanation: {
        en: string[];
        sv: string[];
      };
      /** @description Rule */
      rule: string;
      /** @enum {string} */
      state: 'not-applicable' | 'not-measurable' | 'pending' | 'at-risk' | 'met' | 'met-late' | 'breached' | 'waived';
      /** @description The state, in both languages */
      stateText: {
        en: string;
        sv: string;
      };
      /** @enum {string} */
      strength: 'duty' | 'effort' | 'request' | 'intention' | 'permission' | 'description';
      /** @description What is owed, in both languages */
      title: {
        en: string;
        sv: string;
      };
      why: {
        en: string;
        sv: string;
      } | null;
    };
    UnmergeInputBody: {
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Why they are two matters after all; sealed */
      reason: string;
    };
    VerdictRequest: {
      /**
       * Format: uuid
       * @description The answer it is about; default: the whole
       */
      answer?: string;
      /**
       * @description The receipt code, however it is written
       * @example 7K3M9-QX2TB-04FGH-VWXYZ
       */
      code: string;
      /** @description What the sender says; sealed */
      text?: string;
      /**
       * @description The sender’s own word
       * @enum {string}
       */
      value: 'satisfied' | 'partlySatisfied' | 'dissatisfied' | 'notAnswered' | 'notFixed';
    };
    ViewReport: {
      error: string | null;
      /** @enum {string} */
      kind: 'view' | 'process';
      /** @description Age of the oldest event it has not handled; 0 at the head */
      lagSeconds: number;
      name: string;
      parked: {
        error: string;
        eventId: string;
        eventType: string;
        organisation: string;
        /**
         * Format: date-time
         * @description Since when
         */
        since: string;
      }[];
      /** @description following, or why not */
      state: string;
      /** @description Background work that waits, with its progress where known */
      work: {
        /** @description Done */
        done?: number;
        /** @description Of */
        total?: number;
      } | null;
    };
    WaiverRequest: {
      /** @description Why, in the words of who decides it; sealed */
      reason: string;
    };
    /** @description Why nothing is owed, or why it cannot be told */
    Why: {
      /** @description Stable */
      code: string;
      /** @enum {string} */
      state: 'not-applicable' | 'not-measurable';
      /** @description Fact, field or parameter it is about */
      subject?: string;
    };
    WithdrawalRequest: {
      /** @description Event id of the attestation; default: the newest that stands */
      attestation?: string;
      /** @description Why it is taken back */
      reason: string;
      /**
       * @description Rule that is attested
       * @example lulea-delaktighet.L8c
       */
      rule: string;
      /** @description Its id; of the organisation’s year the organisation’s, of a body’s year the body’s */
      subject: string;
      /**
       * @description Kind of what it is about
       * @enum {string}
       */
      subjectType:
        | 'input'
        | 'dialogue'
        | 'case'
        | 'commitment'
        | 'activity'
        | 'network'
        | 'plan'
        | 'project'
        | 'record'
        | 'unit-year'
        | 'organisation-year'
        | 'body';
    };
    WithdrawInputBody: {
      /**
       * @description Who took it back: the sender, their guardian or their agent; nobody else can
       * @enum {string}
       */
      by: 'sender' | 'guardian' | 'agent';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description What the sender says of it; sealed */
      reason?: string;
    };
    WithholdPublicationBody: {
      /**
       * @description The lawful basis; nothing personal, it is stored in clear
       * @example OSL 21:3
       */
      basis: string;
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /**
       * Format: uuid
       * @description The event id of the answer, or of the closing with a stance; default: the newest of them
       */
      of?: string;
      /** @description Reasons; sealed */
      reasons?: string;
    };
    WithholdResultPublicationBody: {
      /**
       * @description Lawful basis
       * @enum {string}
       */
      basis: 'secrecy' | 'personalData' | 'copyright';
      /** @description Why it is recorded only now; required after more than 5 working days */
      lateReason?: string;
      /**
       * @description When it happened, to the instant or the day; default: now
       * @example 2026-03-02T09:15:00+01:00
       * @example 2026-03-02
       */
      occurredAt?: string;
      /** @description Why; sealed */
      reason?: string;
    };
    Witness: {
      /** @description The event */
      event: string;
      /** @description What it tells */
      fact: string;
      /** @description When it happened: an instant, or a day (YYYY-MM-DD) */
      on: string;
      /**
       * Format: date-time
       * @description When it was recorded
       */
      recordedAt: string;
      /** @enum {string} */
      role: 'trigger' | 'before' | 'met' | 'pause' | 'resume' | 'ended' | 'excused' | 'voided' | 'waived' | 'corrected';
    };
  };
  responses: {
    /** @description The request cannot be read: no JSON, or a malformed address */
    Problem400: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:http.malformed",
         *       "title": "The request cannot be carried out as it is",
         *       "status": 400,
         *       "detail": "The request is malformed: check that the body is JSON in UTF-8.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description No token, or one that is not valid */
    Problem401: {
      headers: {
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:auth.token",
         *       "title": "Not signed in",
         *       "status": 401,
         *       "detail": "Send a bearer token in the Authorization header.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The caller’s role or body may not */
    Problem403: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:auth.role",
         *       "title": "Not allowed",
         *       "status": 403,
         *       "detail": "This needs one of the roles: approver.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description What the address, or the body, names is not there for the caller */
    Problem404: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:inputs.not-found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "There is no 00000000-0000-4000-8000-000000000101. Check the id.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description It does not go with what has happened, or a rule in force refuses it */
    Problem409: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:inputs.closed",
         *       "title": "Conflict",
         *       "status": 409,
         *       "detail": "The input is closed. Reopen it before you handle it further.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Somebody changed it since it was read: `revision` is the one that stands, `changed` what has happened */
    Problem412: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:concurrency.stale",
         *       "title": "Changed by somebody else",
         *       "status": 412,
         *       "revision": 1,
         *       "changed": [
         *         "inputs.InputAcknowledged.v1"
         *       ],
         *       "detail": "It has changed since you read it. Read it again.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is over 1 MiB */
    Problem413: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:http.body-too-large",
         *       "title": "Too large",
         *       "status": 413,
         *       "detail": "The body is over 1 MiB. Send less at a time.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is no application/json */
    Problem415: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:http.media-type",
         *       "title": "The request cannot be carried out as it is",
         *       "status": 415,
         *       "detail": "Send the body as application/json.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description It can be read and not be carried out; `errors` names each field that is not right */
    Problem422: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:http.invalid",
         *       "title": "The request cannot be carried out as it is",
         *       "status": 422,
         *       "errors": [
         *         {
         *           "pointer": "/kind",
         *           "detail": "kind must be one of the following values: comment"
         *         }
         *       ],
         *       "detail": "A field is not right; `errors` names each.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description An update without If-Match */
    Problem428: {
      headers: {
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:concurrency.if-match-required",
         *       "title": "If-Match is required",
         *       "status": 428,
         *       "detail": "Send If-Match with the revision you have read (its ETag), so that nobody’s change is overwritten.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many requests */
    Problem429: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:http.too-many-requests",
         *       "title": "Not available now",
         *       "status": 429,
         *       "detail": "Too many requests. Wait and try again.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not now: the database is away, or a view is behind `after` */
    Problem503: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        'X-Request-Id': components['headers']['X-Request-Id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "urn:gensvar:problem:projections.view-behind",
         *       "title": "Not available now",
         *       "status": 503,
         *       "detail": "It is recorded, and the lists do not show it yet. Ask again in a moment.",
         *       "instance": "urn:uuid:00000000-0000-4000-8000-000000000001"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description Revision of the object, which If-Match wants */
    ETag: string;
    /** @description Where the object is read, if it can be */
    Location: string;
    /** @description Seconds to wait before asking again */
    'Retry-After': number;
    /** @description How to sign in */
    'WWW-Authenticate': string;
    /** @description Of the request, as in the log; also `instance` of a problem */
    'X-Request-Id': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'Pages.home': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html> */
          'text/html': string;
        };
      };
      400: components['responses']['Problem400'];
    };
  };
  'Pages.docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /** @example <!doctype html> */
          'text/html': string;
        };
      };
      400: components['responses']['Problem400'];
    };
  };
  'Pages.openapi': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "openapi": "3.1.0"
           *     }
           */
          'application/json': components['schemas']['OpenApiDocument'];
        };
      };
      400: components['responses']['Problem400'];
    };
  };
  'Attestations.give': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "rule": "lulea-delaktighet.L8c",
         *       "subjectType": "organisation-year",
         *       "subject": "00000000-0000-4000-8000-000000000103",
         *       "grounds": "Tio invånare prövade.",
         *       "evidence": [
         *         "KS 2026/112"
         *       ]
         *     }
         */
        'application/json': components['schemas']['AttestationRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Attestations.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "rule": "lulea-delaktighet.L8c",
         *       "subjectType": "organisation-year",
         *       "subject": "00000000-0000-4000-8000-000000000103",
         *       "reason": "Underlaget gällde ett annat år."
         *     }
         */
        'application/json': components['schemas']['WithdrawalRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Channels.list': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description Body whose ways in they are */
        body?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows of a page */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "organisation": "00000000-0000-4000-8000-000000000103",
           *           "id": "00000000-0000-4000-8000-000000000101",
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "way": "web",
           *           "addressee": "official",
           *           "openFor": [
           *             "comment",
           *             "enquiry"
           *           ],
           *           "handling": "00000000-0000-4000-8000-000000000102",
           *           "degreeOfInfluence": "consult",
           *           "revision": 2
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ChannelPage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Channels.open': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "00000000-0000-4000-8000-000000000104",
         *       "way": "web",
         *       "addressee": "official",
         *       "kinds": [
         *         "comment",
         *         "enquiry"
         *       ],
         *       "address": "https://bjorkasa.example.se/synpunkt"
         *     }
         */
        'application/json': components['schemas']['OpenChannelBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Channels.close': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kinds": [
         *         "enquiry"
         *       ]
         *     }
         */
        'application/json': components['schemas']['CloseChannelBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Channels.publishHandling': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "purpose": "Veta vad som behöver lagas.",
         *       "degreeOfInfluence": "consult",
         *       "handling": "Läses varje vardag och besvaras inom tio arbetsdagar."
         *     }
         */
        'application/json': components['schemas']['PublishChannelHandlingBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.list': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description Body that has it */
        body?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Level */
        level?: 'commonLarge' | 'overall' | 'sector';
        /** @description Rows of a page */
        limit?: number;
        /** @description State */
        state?: 'considered' | 'notToBeHeld' | 'decided' | 'open' | 'closed';
        /** @description Type */
        type?: 'citizenDialogue' | 'userDialogue' | 'consultation';
        /** @description Unit that has it */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "organisation": "00000000-0000-4000-8000-000000000103",
           *           "id": "00000000-0000-4000-8000-000000000101",
           *           "title": "Ny bro över ån",
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "type": "citizenDialogue",
           *           "level": "sector",
           *           "outcome": "involve",
           *           "state": "open",
           *           "forms": [
           *             "walk",
           *             "survey"
           *           ],
           *           "consideredAt": "2026-03-02T08:15:00.000Z",
           *           "decidedAt": "2026-03-04T12:30:00.000Z",
           *           "openedAt": "2026-03-04T12:30:00.000Z",
           *           "inputs": 4,
           *           "reachableInputs": 3,
           *           "revision": 5
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['DialoguePage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.consider': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "title": "Ny bro över ån",
         *       "body": "00000000-0000-4000-8000-000000000104",
         *       "purpose": "Få veta vilka vägar som används.",
         *       "benefit": "Rätt läge från början.",
         *       "time": "Fyra veckor i höst.",
         *       "resources": "En projektledare på halvtid.",
         *       "outcome": "involve",
         *       "reason": "Bron berör många."
         *     }
         */
        'application/json': components['schemas']['ConsiderInvolvementBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.get': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 0,
           *       "position": "000000000000002a",
           *       "status": "considered",
           *       "body": "00000000-0000-4000-8000-000000000104",
           *       "title": "Ny bro över ån",
           *       "outcome": "involve",
           *       "decisions": [],
           *       "forms": [],
           *       "members": [],
           *       "handlings": [],
           *       "hasResult": false,
           *       "history": [
           *         {
           *           "id": "00000000-0000-4000-8000-000000000102",
           *           "revision": 0,
           *           "type": "dialogues.InvolvementConsidered.v1",
           *           "occurredAt": "2026-03-02T08:15:00.000Z",
           *           "recordedAt": "2026-03-02T08:15:00.000Z",
           *           "origin": "live",
           *           "role": "officer",
           *           "data": {
           *             "title": "Ny bro över ån",
           *             "body": "00000000-0000-4000-8000-000000000104",
           *             "outcome": "involve"
           *           },
           *           "filled": [
           *             "purpose",
           *             "benefit",
           *             "time",
           *             "resources",
           *             "reason"
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['DialogueDetail'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.close': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "participants": 12,
         *       "reachable": 9
         *     }
         */
        'application/json': components['schemas']['CloseDialogueBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.consult': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "bodies": [
         *         "00000000-0000-4000-8000-000000000104"
         *       ],
         *       "notes": "Nämnden vill ha den i höst."
         *     }
         */
        'application/json': components['schemas']['HoldConsultationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.decide': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "00000000-0000-4000-8000-000000000104",
         *       "level": "sector",
         *       "basis": "operationalPlan",
         *       "reference": "TN 2026 § 12"
         *     }
         */
        'application/json': components['schemas']['DecideDialogueBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.recordElected': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "member": "00000000-0000-4000-8000-000000000107",
         *       "represents": "00000000-0000-4000-8000-000000000104"
         *     }
         */
        'application/json': components['schemas']['RecordElectedBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.evaluate': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "method": "Promenaden nådde äldre."
         *     }
         */
        'application/json': components['schemas']['RecordEvaluationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.giveFeedback': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "audience": "participants",
         *       "reached": 9,
         *       "text": "Tack! Så här blev det."
         *     }
         */
        'application/json': components['schemas']['GiveFeedbackBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.publishHandling': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "purpose": "Välja läge tillsammans.",
         *       "degreeOfInfluence": "dialogue",
         *       "handling": "Sammanställs och läggs till grund för beslutet."
         *     }
         */
        'application/json': components['schemas']['PublishHandlingBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.stateNoElected': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': components['schemas']['StateNoElectedBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Obligations.ofDialogue': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What was recorded by then; default: everything */
        asOf?: string;
        /** @description The moment judged; default: asOf, and without it now */
        at?: string;
        /** @description `next` of the page before */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "00000000-0000-4000-8000-000000000107",
           *           "rule": "servicelofte.answer",
           *           "judgedBy": {
           *             "adoption": "00000000-0000-4000-8000-000000000102",
           *             "pack": "servicelofte",
           *             "version": "1.0.0",
           *             "hash": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
           *             "from": "2020-01-01",
           *             "retroactive": false
           *           },
           *           "subject": {
           *             "type": "input",
           *             "id": "00000000-0000-4000-8000-000000000101"
           *           },
           *           "occurrence": "00000000-0000-4000-8000-000000000102",
           *           "state": "pending",
           *           "why": null,
           *           "since": "2026-03-02T08:15:00.000Z",
           *           "due": "2026-03-16T22:59:59.999Z",
           *           "atRisk": "2026-03-12T23:00:00.000Z",
           *           "pausedSince": null,
           *           "metAt": null,
           *           "metDue": null,
           *           "waivedAt": null,
           *           "recordedLate": false,
           *           "beforeTrigger": false,
           *           "missing": [],
           *           "witnesses": [
           *             {
           *               "event": "00000000-0000-4000-8000-000000000102",
           *               "fact": "input.received",
           *               "role": "trigger",
           *               "on": "2026-03-02T08:15:00.000Z",
           *               "recordedAt": "2026-03-02T08:15:00.000Z"
           *             }
           *           ],
           *           "explanation": [
           *             {
           *               "start": "2026-03-02"
           *             },
           *             {
           *               "skip": "2026-03-07",
           *               "why": "saturday"
           *             },
           *             {
           *               "count": 10,
           *               "date": "2026-03-16"
           *             }
           *           ],
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "unit": "00000000-0000-4000-8000-000000000105",
           *           "kind": "comment",
           *           "channel": "email"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ObligationPage'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.open': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "00000000-0000-4000-8000-000000000104"
         *     }
         */
        'application/json': components['schemas']['OpenDialogueBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.nameOwner': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "00000000-0000-4000-8000-000000000104"
         *     }
         */
        'application/json': components['schemas']['NameOwnerBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.nameParticipant': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "official",
         *       "task": "Leder.",
         *       "name": "Emil Kvistbäck"
         *     }
         */
        'application/json': components['schemas']['NameParticipantBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.endParticipation': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "member": "00000000-0000-4000-8000-000000000107"
         *     }
         */
        'application/json': components['schemas']['EndParticipationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.plan': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "dialogueType": "citizenDialogue",
         *       "forms": [
         *         "walk",
         *         "survey"
         *       ],
         *       "degreeOfInfluence": "dialogue",
         *       "budget": 40000,
         *       "purpose": "Välja läge tillsammans."
         *     }
         */
        'application/json': components['schemas']['PlanDialogueBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "address": "https://bjorkasa.example.se/bron"
         *     }
         */
        'application/json': components['schemas']['PublishResultBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Dialogues.reconsider': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "purpose": "Få veta vilka vägar som används.",
         *       "benefit": "Rätt läge från början.",
         *       "time": "Fyra veckor i höst.",
         *       "resources": "En projektledare på halvtid.",
         *       "outcome": "involve",
         *       "reason": "Bron berör många."
         *     }
         */
        'application/json': components['schemas']['ReconsiderInvolvementBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.recordResult': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "result": "De flesta vill ha bron vid apoteket."
         *     }
         */
        'application/json': components['schemas']['RecordResultBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'DialogueHolding.withhold': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "basis": "personalData"
         *     }
         */
        'application/json': components['schemas']['WithholdResultPublicationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Events.listen': {
    parameters: {
      query?: never;
      header?: {
        /** @description Go on after this event: what came since is told first. Default: from now */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A stream without end */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example id: 000000000000002a
           *     event: inputs.InputReceived.v1
           *     data: {"type":"inputs.InputReceived.v1","object":{"type":"input","id":"00000000-0000-4000-8000-000000000101"},"revision":0,"position":"000000000000002a"}
           */
          'text/event-stream': string;
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Figures.figures': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What was recorded by then; default: everything */
        asOf?: string;
        /** @description The moment judged; default: asOf, and without it now */
        at?: string;
        /** @description Body */
        body?: string;
        /** @description What rows are told apart by, besides the rule */
        by?: ('body' | 'unit' | 'kind')[];
        /** @description First day of the window, in which the duty arose; default: a year before its last */
        from?: string;
        /** @description Kind of input */
        kind?: string;
        /** @description Rule; default: every one */
        rule?: string;
        /** @description Last day of the window; default: the day judged */
        to?: string;
        /** @description Unit */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "at": "2026-03-04T12:30:00.000Z",
           *       "window": {
           *         "from": "2025-03-05",
           *         "to": "2026-03-04"
           *       },
           *       "by": [],
           *       "minimum": 10,
           *       "calendar": {
           *         "id": "se",
           *         "version": "1"
           *       },
           *       "rows": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svara",
           *             "en": "Answer"
           *           },
           *           "strength": "duty",
           *           "measured": {
           *             "definition": "duties-measured.v1",
           *             "value": 412
           *           },
           *           "answeredShare": {
           *             "definition": "answered-share.v1",
           *             "value": 0.9175
           *           },
           *           "inTimeShare": {
           *             "definition": "in-time-share.v1",
           *             "value": 0.8841
           *           },
           *           "medianDays": {
           *             "definition": "median-working-days.v1",
           *             "value": 6
           *           },
           *           "ninetiethDays": {
           *             "definition": "p90-working-days.v1",
           *             "value": 14
           *           },
           *           "overdue": {
           *             "definition": "overdue.v1",
           *             "value": 11
           *           },
           *           "states": {
           *             "not-applicable": 23,
           *             "not-measurable": 0,
           *             "pending": 19,
           *             "at-risk": 4,
           *             "met": 341,
           *             "met-late": 37,
           *             "breached": 11,
           *             "waived": 0
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Figures'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegister.list': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description Body that has it */
        body?: string;
        /** @description Way in */
        channel?:
          | 'web'
          | 'email'
          | 'letter'
          | 'phone'
          | 'desk'
          | 'meeting'
          | 'sms'
          | 'socialMedia'
          | 'internal'
          | 'import'
          | 'open311';
        /** @description `next` of the page before */
        cursor?: string;
        /** @description All of these hold: not answered and still ours; a duty overdue; a duty that falls due this week */
        is?: ('unanswered' | 'overdue' | 'dueThisWeek')[];
        /** @description Kind */
        kind?:
          | 'comment'
          | 'complaint'
          | 'praise'
          | 'enquiry'
          | 'suggestion'
          | 'citizenProposal'
          | 'ePetition'
          | 'referendumInitiative'
          | 'youthInitiative'
          | 'faultReport'
          | 'statement'
          | 'recordsRequest'
          | 'appeal';
        /** @description Rows of a page */
        limit?: number;
        /** @description Officer */
        officer?: string;
        /** @description Default: what is due first, else the newest first */
        order?: 'asc' | 'desc';
        /** @description By arrival (default), by the earliest open due date (only what has one), or by what was last recorded */
        sort?: 'arrived' | 'due' | 'activity';
        /** @description State; answered: every part is, and it is not closed */
        state?: 'open' | 'answered' | 'withdrawn' | 'diverted' | 'split' | 'setAside' | 'closed';
        /** @description Unit that has it */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "organisation": "00000000-0000-4000-8000-000000000103",
           *           "id": "00000000-0000-4000-8000-000000000101",
           *           "kind": "comment",
           *           "channel": "email",
           *           "sender": "named",
           *           "reachable": true,
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "unit": "00000000-0000-4000-8000-000000000105",
           *           "number": "G-4K7P-2M9X",
           *           "flags": [],
           *           "parts": 1,
           *           "unanswered": [],
           *           "state": "answered",
           *           "questions": 0,
           *           "reminders": 0,
           *           "stance": "remedied",
           *           "arrivedAt": "2026-03-02T08:15:00.000Z",
           *           "acknowledgedAt": "2026-03-02T08:15:00.000Z",
           *           "answeredAt": "2026-03-04T12:30:00.000Z",
           *           "activeAt": "2026-03-04T12:30:00.000Z",
           *           "revision": 3,
           *           "due": null,
           *           "overdue": false
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['DuePage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.receive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "comment",
         *       "channel": "email",
         *       "sender": "named",
         *       "contact": {
         *         "name": "Gunvor Kvarnlid",
         *         "email": "gunvor.kvarnlid@example.se"
         *       },
         *       "subject": "Mörkt på gångvägen",
         *       "text": "Lamporna vid bron har varit släckta i tre veckor."
         *     }
         */
        'application/json': components['schemas']['ReceiveInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 0,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['ReceivedResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.get': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a",
           *       "status": "open",
           *       "receipt": {
           *         "kind": "comment",
           *         "channel": "email",
           *         "addressee": "unknown",
           *         "body": "00000000-0000-4000-8000-000000000104",
           *         "unit": "00000000-0000-4000-8000-000000000105",
           *         "sender": "named",
           *         "reachable": true,
           *         "language": "sv",
           *         "parts": 1,
           *         "flags": [],
           *         "deemedArrivalDate": "2026-03-02"
           *       },
           *       "arrivedAt": "2026-03-02T08:15:00.000Z",
           *       "receivedBy": {
           *         "id": "00000000-0000-4000-8000-000000000106",
           *         "body": "00000000-0000-4000-8000-000000000104"
           *       },
           *       "kind": "comment",
           *       "body": "00000000-0000-4000-8000-000000000104",
           *       "unit": "00000000-0000-4000-8000-000000000105",
           *       "reachable": true,
           *       "acknowledged": true,
           *       "questions": [],
           *       "reminders": [],
           *       "referrals": [],
           *       "merges": [],
           *       "notes": [],
           *       "promises": [],
           *       "drafts": [],
           *       "draftWords": [],
           *       "deliveries": [],
           *       "publications": [],
           *       "verdicts": [],
           *       "reports": [],
           *       "answers": [
           *         {
           *           "event": "00000000-0000-4000-8000-000000000102",
           *           "stance": "remedied",
           *           "mode": "message",
           *           "nextStep": "none",
           *           "covers": [
           *             1
           *           ],
           *           "by": "official",
           *           "actor": {
           *             "id": "00000000-0000-4000-8000-000000000106",
           *             "role": "officer"
           *           },
           *           "occurredAt": "2026-03-04T12:30:00.000Z",
           *           "retracted": false
           *         }
           *       ],
           *       "sent": [
           *         {
           *           "event": "00000000-0000-4000-8000-000000000102",
           *           "occurredAt": "2026-03-04T12:30:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['InputDetail'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.acknowledge': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "mode": "message"
         *     }
         */
        'application/json': components['schemas']['AcknowledgeInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.answer': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stance": "remedied",
         *       "mode": "message",
         *       "reasons": "Lamporna byttes i går.",
         *       "nextStep": "none",
         *       "contact": "Kontaktcenter, 0900-000 00"
         *     }
         */
        'application/json': components['schemas']['AnswerInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.approve': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "draft": "00000000-0000-4000-8000-000000000107"
         *     }
         */
        'application/json': components['schemas']['ApproveAnswerBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.ask': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "Vilken av broarna menar du?",
         *       "mode": "message",
         *       "replyBy": "2026-03-16"
         *     }
         */
        'application/json': components['schemas']['AskClarificationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.assign': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "unit": "00000000-0000-4000-8000-000000000105",
         *       "officer": "00000000-0000-4000-8000-000000000106"
         *     }
         */
        'application/json': components['schemas']['AssignInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.bounce': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "of": "00000000-0000-4000-8000-000000000102",
         *       "reason": "unknownRecipient"
         *     }
         */
        'application/json': components['schemas']['RecordFailedDeliveryBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.recordClarification': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "question": "00000000-0000-4000-8000-000000000107",
         *       "text": "Den vid apoteket."
         *     }
         */
        'application/json': components['schemas']['RecordClarificationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.classify': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "faultReport"
         *     }
         */
        'application/json': components['schemas']['ClassifyInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.close': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "answered"
         *     }
         */
        'application/json': components['schemas']['CloseInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.noteContactArrangement': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "officer": "00000000-0000-4000-8000-000000000106",
         *       "door": "email",
         *       "until": "2026-09-01",
         *       "decidedBy": "00000000-0000-4000-8000-000000000107",
         *       "reason": "Samma fråga har kommit fyrtio gånger."
         *     }
         */
        'application/json': components['schemas']['NoteContactArrangementBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.correct': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "corrects": "00000000-0000-4000-8000-000000000102",
         *       "reasons": "Lamporna byttes i dag, inte i går.",
         *       "contact": "Kontaktcenter, 0900-000 00",
         *       "correctionNote": "Dagen var fel."
         *     }
         */
        'application/json': components['schemas']['CorrectAnswerBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.correctReceivedDate': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "to": "2026-02-27",
         *       "reason": "Poststämpeln säger det."
         *     }
         */
        'application/json': components['schemas']['CorrectReceivedDateBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.deliver': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "of": "00000000-0000-4000-8000-000000000102",
         *       "mode": "message"
         *     }
         */
        'application/json': components['schemas']['RecordDeliveryBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.deliverToElected': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "seat": "00000000-0000-4000-8000-000000000106"
         *     }
         */
        'application/json': components['schemas']['DeliverInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.divert': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "regime": "recordsRequest",
         *       "senderTold": true
         *     }
         */
        'application/json': components['schemas']['DivertInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.draft': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "stance": "remedied",
         *       "approvalBy": "approver",
         *       "reasons": "Lamporna byttes i går."
         *     }
         */
        'application/json': components['schemas']['DraftAnswerBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.noteFollowUp': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "follows": "00000000-0000-4000-8000-000000000107"
         *     }
         */
        'application/json': components['schemas']['NoteFollowUpBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.forward': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "toBody": "00000000-0000-4000-8000-000000000104",
         *       "misdirected": true
         *     }
         */
        'application/json': components['schemas']['ForwardInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputHistory.history': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What was recorded by then; default: everything */
        asOf?: string;
        /** @description What had happened by then; default: asOf, and without it now */
        at?: string;
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "state": {
           *         "status": "open",
           *         "receipt": {
           *           "kind": "comment",
           *           "channel": "email",
           *           "addressee": "unknown",
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "unit": "00000000-0000-4000-8000-000000000105",
           *           "sender": "named",
           *           "reachable": true,
           *           "language": "sv",
           *           "parts": 1,
           *           "flags": [],
           *           "deemedArrivalDate": "2026-03-02"
           *         },
           *         "arrivedAt": "2026-03-02T08:15:00.000Z",
           *         "receivedBy": {
           *           "id": "00000000-0000-4000-8000-000000000106",
           *           "body": "00000000-0000-4000-8000-000000000104"
           *         },
           *         "kind": "comment",
           *         "body": "00000000-0000-4000-8000-000000000104",
           *         "unit": "00000000-0000-4000-8000-000000000105",
           *         "reachable": true,
           *         "acknowledged": true,
           *         "questions": [],
           *         "reminders": [],
           *         "referrals": [],
           *         "merges": [],
           *         "notes": [],
           *         "promises": [],
           *         "drafts": [],
           *         "draftWords": [],
           *         "deliveries": [],
           *         "publications": [],
           *         "verdicts": [],
           *         "reports": [],
           *         "answers": [
           *           {
           *             "event": "00000000-0000-4000-8000-000000000102",
           *             "stance": "remedied",
           *             "mode": "message",
           *             "nextStep": "none",
           *             "covers": [
           *               1
           *             ],
           *             "by": "official",
           *             "actor": {
           *               "id": "00000000-0000-4000-8000-000000000106",
           *               "role": "officer"
           *             },
           *             "occurredAt": "2026-03-04T12:30:00.000Z",
           *             "retracted": false
           *           }
           *         ],
           *         "sent": [
           *           {
           *             "event": "00000000-0000-4000-8000-000000000102",
           *             "occurredAt": "2026-03-04T12:30:00.000Z"
           *           }
           *         ]
           *       },
           *       "events": [
           *         {
           *           "event": "00000000-0000-4000-8000-000000000102",
           *           "type": "inputs.InputReceived.v1",
           *           "revision": 0,
           *           "origin": "live",
           *           "occurredAt": "2026-03-02T08:15:00.000Z",
           *           "recordedAt": "2026-03-02T08:15:00.000Z",
           *           "by": {
           *             "role": "registrar",
           *             "body": "00000000-0000-4000-8000-000000000104"
           *           },
           *           "data": {
           *             "kind": "comment",
           *             "channel": "email",
           *             "sender": "named"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['InputHistory'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.merge': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "into": "00000000-0000-4000-8000-000000000107",
         *       "reason": "Båda gäller lamporna vid bron."
         *     }
         */
        'application/json': components['schemas']['MergeInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.note': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "activity": "siteVisit",
         *       "note": "Två av fem lampor är trasiga."
         *     }
         */
        'application/json': components['schemas']['NoteActivityBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.giveNotice': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "expectedBy": "2026-03-16",
         *       "reason": "Vi väntar på lampor.",
         *       "mode": "message"
         *     }
         */
        'application/json': components['schemas']['GiveNoticeBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Obligations.ofInput': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What was recorded by then; default: everything */
        asOf?: string;
        /** @description The moment judged; default: asOf, and without it now */
        at?: string;
        /** @description `next` of the page before */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "00000000-0000-4000-8000-000000000107",
           *           "rule": "servicelofte.answer",
           *           "judgedBy": {
           *             "adoption": "00000000-0000-4000-8000-000000000102",
           *             "pack": "servicelofte",
           *             "version": "1.0.0",
           *             "hash": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
           *             "from": "2020-01-01",
           *             "retroactive": false
           *           },
           *           "subject": {
           *             "type": "input",
           *             "id": "00000000-0000-4000-8000-000000000101"
           *           },
           *           "occurrence": "00000000-0000-4000-8000-000000000102",
           *           "state": "pending",
           *           "why": null,
           *           "since": "2026-03-02T08:15:00.000Z",
           *           "due": "2026-03-16T22:59:59.999Z",
           *           "atRisk": "2026-03-12T23:00:00.000Z",
           *           "pausedSince": null,
           *           "metAt": null,
           *           "metDue": null,
           *           "waivedAt": null,
           *           "recordedLate": false,
           *           "beforeTrigger": false,
           *           "missing": [],
           *           "witnesses": [
           *             {
           *               "event": "00000000-0000-4000-8000-000000000102",
           *               "fact": "input.received",
           *               "role": "trigger",
           *               "on": "2026-03-02T08:15:00.000Z",
           *               "recordedAt": "2026-03-02T08:15:00.000Z"
           *             }
           *           ],
           *           "explanation": [
           *             {
           *               "start": "2026-03-02"
           *             },
           *             {
           *               "skip": "2026-03-07",
           *               "why": "saturday"
           *             },
           *             {
           *               "count": 10,
           *               "date": "2026-03-16"
           *             }
           *           ],
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "unit": "00000000-0000-4000-8000-000000000105",
           *           "kind": "comment",
           *           "channel": "email"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ObligationPage'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Personal.personal': {
    parameters: {
      query: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What is read; default: all that the caller may. Ask for no more than is needed */
        group?: ('contact' | 'content' | 'draft')[];
        /** @description Why it is read; recorded with who and when */
        purpose: 'handling' | 'registration' | 'approval' | 'disclosureTest' | 'dataSubjectRequest' | 'followUp';
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 0,
           *       "right": "holder",
           *       "purpose": "handling",
           *       "groups": [
           *         "contact"
           *       ],
           *       "read": {
           *         "revision": 0,
           *         "position": "000000000000002a"
           *       },
           *       "events": [
           *         {
           *           "event": "00000000-0000-4000-8000-000000000102",
           *           "type": "inputs.InputReceived.v1",
           *           "revision": 0,
           *           "occurredAt": "2026-03-02T08:15:00.000Z",
           *           "recordedAt": "2026-03-02T08:15:00.000Z",
           *           "fields": [
           *             {
           *               "field": "contact.name",
           *               "group": "contact",
           *               "value": "Gunvor Kvarnlid"
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PersonalParts'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.promise': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "due": "2026-03-16",
         *       "text": "Vi byter lamporna före helgen."
         *     }
         */
        'application/json': components['schemas']['MakePromiseBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.keep': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "promise": "00000000-0000-4000-8000-000000000107",
         *       "text": "Lamporna är bytta."
         *     }
         */
        'application/json': components['schemas']['KeepPromiseBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.replace': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "promise": "00000000-0000-4000-8000-000000000107",
         *       "due": "2026-04-01",
         *       "text": "Vi byter lamporna i mars.",
         *       "reason": "Lamporna är försenade."
         *     }
         */
        'application/json': components['schemas']['ReplacePromiseBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.publish': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "of": "00000000-0000-4000-8000-000000000102"
         *     }
         */
        'application/json': components['schemas']['PublishAnswerBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Personal.reads': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows of a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "read": "00000000-0000-4000-8000-000000000102",
           *           "actor": {
           *             "id": "00000000-0000-4000-8000-000000000106",
           *             "role": "officer",
           *             "body": "00000000-0000-4000-8000-000000000104"
           *           },
           *           "at": "2026-03-02T08:15:00.000Z",
           *           "purpose": "handling",
           *           "right": "holder",
           *           "holder": "00000000-0000-4000-8000-000000000104",
           *           "groups": [
           *             "contact"
           *           ],
           *           "revision": 0
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ReadsPage'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.refer': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "authority": "Trafikverket",
         *       "senderTold": true,
         *       "misdirected": true,
         *       "passedOn": false
         *     }
         */
        'application/json': components['schemas']['ReferInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.register': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "way": "registered",
         *       "number": "TN 2026/118"
         *     }
         */
        'application/json': components['schemas']['RegisterInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.recordReminder': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "channel": "phone",
         *       "text": "Har ni hunnit se på det?"
         *     }
         */
        'application/json': components['schemas']['RecordReminderBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.reopen': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "newFacts"
         *     }
         */
        'application/json': components['schemas']['ReopenInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.report': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "body": "00000000-0000-4000-8000-000000000104",
         *       "meeting": "2026-03-16"
         *     }
         */
        'application/json': components['schemas']['ReportInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.retract': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "answer": "00000000-0000-4000-8000-000000000102",
         *       "reason": "wrongRecipient"
         *     }
         */
        'application/json': components['schemas']['RetractAnswerBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.setAside': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "spam"
         *     }
         */
        'application/json': components['schemas']['SetInputAsideBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.split': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "parts": [
         *         {
         *           "subject": "Lamporna vid bron"
         *         },
         *         {
         *           "subject": "Hål i asfalten",
         *           "kind": "faultReport",
         *           "unit": "00000000-0000-4000-8000-000000000105"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['SplitInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRouting.unmerge': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Det är två broar."
         *     }
         */
        'application/json': components['schemas']['UnmergeInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.markUnreachable': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "letterReturned"
         *     }
         */
        'application/json': components['schemas']['MarkUnreachableBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.verdict': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "value": "satisfied",
         *       "answer": "00000000-0000-4000-8000-000000000102"
         *     }
         */
        'application/json': components['schemas']['RecordVerdictBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputRegistry.withdraw': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "by": "sender",
         *       "reason": "Det har löst sig."
         *     }
         */
        'application/json': components['schemas']['WithdrawInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'InputAnswers.withhold': {
    parameters: {
      query?: never;
      header: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; missing: 428, stale: 412 */
        'If-Match': string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "of": "00000000-0000-4000-8000-000000000102",
         *       "basis": "OSL 21:3"
         *     }
         */
        'application/json': components['schemas']['WithholdPublicationBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      428: components['responses']['Problem428'];
      503: components['responses']['Problem503'];
    };
  };
  'Inputs.receiveAndAnswer': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "receipt": {
         *         "kind": "comment",
         *         "channel": "phone",
         *         "sender": "named",
         *         "contact": {
         *           "name": "Gunvor Kvarnlid",
         *           "email": "gunvor.kvarnlid@example.se"
         *         },
         *         "subject": "Mörkt på gångvägen",
         *         "text": "Lamporna vid bron har varit släckta i tre veckor."
         *       },
         *       "answer": {
         *         "stance": "remedied",
         *         "mode": "oral",
         *         "reasons": "Lamporna byttes i går.",
         *         "nextStep": "none",
         *         "contact": "Kontaktcenter, 0900-000 00"
         *       }
         *     }
         */
        'application/json': components['schemas']['ReceiveAndAnswerInputBody'];
      };
    };
    responses: {
      /** @description Done and recorded */
      201: {
        headers: {
          ETag: components['headers']['ETag'];
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 0,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['ReceivedResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'InputSearch.search': {
    parameters: {
      query: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description Body that has it */
        body?: string;
        /** @description Way in */
        channel?:
          | 'web'
          | 'email'
          | 'letter'
          | 'phone'
          | 'desk'
          | 'meeting'
          | 'sms'
          | 'socialMedia'
          | 'internal'
          | 'import'
          | 'open311';
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Kind */
        kind?:
          | 'comment'
          | 'complaint'
          | 'praise'
          | 'enquiry'
          | 'suggestion'
          | 'citizenProposal'
          | 'ePetition'
          | 'referendumInitiative'
          | 'youthInitiative'
          | 'faultReport'
          | 'statement'
          | 'recordsRequest'
          | 'appeal';
        /** @description Rows of a page */
        limit?: number;
        /** @description Officer */
        officer?: string;
        /** @description Words that must all be there, in any form, or a tracking or register number */
        q: string;
        /** @description State; answered: every part is, and it is not closed */
        state?: 'open' | 'answered' | 'withdrawn' | 'diverted' | 'split' | 'setAside' | 'closed';
        /** @description Unit that has it */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "organisation": "00000000-0000-4000-8000-000000000103",
           *           "id": "00000000-0000-4000-8000-000000000101",
           *           "kind": "comment",
           *           "channel": "email",
           *           "sender": "named",
           *           "reachable": true,
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "unit": "00000000-0000-4000-8000-000000000105",
           *           "number": "G-4K7P-2M9X",
           *           "flags": [],
           *           "parts": 1,
           *           "unanswered": [],
           *           "state": "answered",
           *           "questions": 0,
           *           "reminders": 0,
           *           "stance": "remedied",
           *           "arrivedAt": "2026-03-02T08:15:00.000Z",
           *           "acknowledgedAt": "2026-03-02T08:15:00.000Z",
           *           "answeredAt": "2026-03-04T12:30:00.000Z",
           *           "activeAt": "2026-03-04T12:30:00.000Z",
           *           "revision": 3
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SearchPage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Obligations.list': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What was recorded by then; default: everything */
        asOf?: string;
        /** @description The moment judged; default: asOf, and without it now */
        at?: string;
        /** @description Body */
        body?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Kind of input */
        kind?: string;
        /** @description Rule */
        rule?: string;
        /** @description State */
        state?:
          'not-applicable' | 'not-measurable' | 'pending' | 'at-risk' | 'met' | 'met-late' | 'breached' | 'waived';
        /** @description Unit */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "00000000-0000-4000-8000-000000000107",
           *           "rule": "servicelofte.answer",
           *           "judgedBy": {
           *             "adoption": "00000000-0000-4000-8000-000000000102",
           *             "pack": "servicelofte",
           *             "version": "1.0.0",
           *             "hash": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
           *             "from": "2020-01-01",
           *             "retroactive": false
           *           },
           *           "subject": {
           *             "type": "input",
           *             "id": "00000000-0000-4000-8000-000000000101"
           *           },
           *           "occurrence": "00000000-0000-4000-8000-000000000102",
           *           "state": "pending",
           *           "why": null,
           *           "since": "2026-03-02T08:15:00.000Z",
           *           "due": "2026-03-16T22:59:59.999Z",
           *           "atRisk": "2026-03-12T23:00:00.000Z",
           *           "pausedSince": null,
           *           "metAt": null,
           *           "metDue": null,
           *           "waivedAt": null,
           *           "recordedLate": false,
           *           "beforeTrigger": false,
           *           "missing": [],
           *           "witnesses": [
           *             {
           *               "event": "00000000-0000-4000-8000-000000000102",
           *               "fact": "input.received",
           *               "role": "trigger",
           *               "on": "2026-03-02T08:15:00.000Z",
           *               "recordedAt": "2026-03-02T08:15:00.000Z"
           *             }
           *           ],
           *           "explanation": [
           *             {
           *               "start": "2026-03-02"
           *             },
           *             {
           *               "skip": "2026-03-07",
           *               "why": "saturday"
           *             },
           *             {
           *               "count": 10,
           *               "date": "2026-03-16"
           *             }
           *           ],
           *           "body": "00000000-0000-4000-8000-000000000104",
           *           "unit": "00000000-0000-4000-8000-000000000105",
           *           "kind": "comment",
           *           "channel": "email"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ObligationPage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Waivers.revoke': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Avsändaren har fått sitt svar per telefon och är nöjd."
         *     }
         */
        'application/json': components['schemas']['WaiverRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Waivers.waive': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The object */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "Avsändaren har fått sitt svar per telefon och är nöjd."
         *     }
         */
        'application/json': components['schemas']['WaiverRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "00000000-0000-4000-8000-000000000101",
           *       "revision": 3,
           *       "position": "000000000000002a"
           *     }
           */
          'application/json': components['schemas']['CommandResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Obligations.counts': {
    parameters: {
      query: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description What was recorded by then; default: everything */
        asOf?: string;
        /** @description The moment judged; default: asOf, and without it now */
        at?: string;
        /** @description Rule */
        rule: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "rule": "servicelofte.answer",
           *       "total": 42,
           *       "counts": {
           *         "not-applicable": 3,
           *         "not-measurable": 0,
           *         "pending": 5,
           *         "at-risk": 1,
           *         "met": 30,
           *         "met-late": 2,
           *         "breached": 1,
           *         "waived": 0
           *       }
           *     }
           */
          'application/json': components['schemas']['ObligationCounts'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Obligations.listExceptions': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description `next` of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "what": "input.setAside",
           *           "subject": {
           *             "type": "input",
           *             "id": "00000000-0000-4000-8000-000000000101"
           *           },
           *           "event": "00000000-0000-4000-8000-000000000102",
           *           "position": "000000000000002a",
           *           "occurredAt": "2026-03-02T08:15:00.000Z",
           *           "recordedAt": "2026-03-02T08:15:00.000Z",
           *           "actor": {
           *             "id": "00000000-0000-4000-8000-000000000106",
           *             "role": "registrar",
           *             "body": "00000000-0000-4000-8000-000000000104"
           *           },
           *           "reason": "spam",
           *           "data": {
           *             "reason": "spam"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ExceptionPage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Public.list': {
    parameters: {
      query?: {
        /** @description Body that has it */
        body?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Kind */
        kind?:
          | 'comment'
          | 'complaint'
          | 'praise'
          | 'enquiry'
          | 'suggestion'
          | 'citizenProposal'
          | 'ePetition'
          | 'referendumInitiative'
          | 'youthInitiative'
          | 'faultReport'
          | 'statement'
          | 'recordsRequest'
          | 'appeal';
        /** @description Rows of a page */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "00000000-0000-4000-8000-000000000107",
           *           "kind": "suggestion",
           *           "body": {
           *             "id": "00000000-0000-4000-8000-000000000104",
           *             "name": "Kommunstyrelsen"
           *           },
           *           "arrived": "2026-03-02",
           *           "state": "closed",
           *           "stance": "accepted",
           *           "published": "2026-03-04",
           *           "obligations": [
           *             {
           *               "rule": "servicelofte.answer",
           *               "title": {
           *                 "sv": "Svar",
           *                 "en": "Answer"
           *               },
           *               "due": "2026-03-16",
           *               "state": "met",
           *               "stateText": {
           *                 "sv": "uppfylld",
           *                 "en": "met"
           *               }
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PublicPage'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Public.send': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "kind": "enquiry",
         *       "subject": "Mörkt vid busshållplatsen",
         *       "text": "Två lampor har varit släckta sedan i höstas. När tänds de igen?"
         *     }
         */
        'application/json': components['schemas']['SendInputRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      201: {
        headers: {
          Location: components['headers']['Location'];
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": "2026-7K3M9-QX2TB",
           *       "code": "7K3M9-QX2TB-04FGH-VWXYZ",
           *       "received": "2026-03-02T08:15:00.000Z",
           *       "body": {
           *         "id": "00000000-0000-4000-8000-000000000104",
           *         "name": "Kommunstyrelsen"
           *       },
           *       "what": {
           *         "sv": "Vi har tagit emot det. Spara koden: med den ser du svaret, och den visas bara nu.",
           *         "en": "We have received it. Keep the code: it shows you the answer, and it is shown only now."
           *       },
           *       "next": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svar",
           *             "en": "Answer"
           *           },
           *           "clause": {
           *             "quote": "Svar ges inom tio arbetsdagar.",
           *             "document": "Servicelöfte"
           *           },
           *           "strength": "duty",
           *           "state": "pending",
           *           "stateText": {
           *             "sv": "pågår",
           *             "en": "pending"
           *           },
           *           "why": null,
           *           "due": "2026-03-16",
           *           "explanation": {
           *             "sv": [
           *               "dag 0 är måndag 2 mars 2026",
           *               "dag 10 är måndag 16 mars 2026"
           *             ],
           *             "en": [
           *               "day 0 is Monday 2 March 2026",
           *               "day 10 is Monday 16 March 2026"
           *             ]
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SentInput'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Public.figures': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "definition": "public-inputs/1",
           *       "minimum": 5,
           *       "bodies": [
           *         {
           *           "body": {
           *             "id": "00000000-0000-4000-8000-000000000104",
           *             "name": "Kommunstyrelsen"
           *           },
           *           "inputs": 112,
           *           "answered": 97,
           *           "published": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PublicFigures'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Sender.remind': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "7K3M9-QX2TB-04FGH-VWXYZ",
         *       "text": "Det är fortfarande mörkt."
         *     }
         */
        'application/json': components['schemas']['ReminderRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": "2026-7K3M9-QX2TB",
           *       "kind": "enquiry",
           *       "body": {
           *         "id": "00000000-0000-4000-8000-000000000104",
           *         "name": "Kommunstyrelsen"
           *       },
           *       "arrived": "2026-03-02",
           *       "state": "answered",
           *       "acknowledged": "2026-03-03",
           *       "notices": [],
           *       "questions": [],
           *       "referrals": [],
           *       "diversions": [],
           *       "promises": [],
           *       "answers": [
           *         {
           *           "answer": "00000000-0000-4000-8000-000000000102",
           *           "on": "2026-03-04",
           *           "stance": "informationGiven",
           *           "mode": "onScreen",
           *           "by": "official",
           *           "covers": [
           *             1
           *           ],
           *           "nextStep": "none",
           *           "corrects": null,
           *           "text": null,
           *           "nextStepText": null,
           *           "correctionNote": null,
           *           "reasons": "Belysningen tänds igen under vecka 12.",
           *           "contact": "Gatukontoret, 0900-17 40 605",
           *           "retracted": false
           *         }
           *       ],
           *       "closed": null,
           *       "verdicts": [],
           *       "reminders": [],
           *       "obligations": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svar",
           *             "en": "Answer"
           *           },
           *           "clause": {
           *             "quote": "Svar ges inom tio arbetsdagar.",
           *             "document": "Servicelöfte"
           *           },
           *           "strength": "duty",
           *           "state": "met",
           *           "stateText": {
           *             "sv": "uppfylld",
           *             "en": "met"
           *           },
           *           "why": null,
           *           "due": "2026-03-16",
           *           "explanation": {
           *             "sv": [
           *               "dag 0 är måndag 2 mars 2026",
           *               "dag 10 är måndag 16 mars 2026"
           *             ],
           *             "en": [
           *               "day 0 is Monday 2 March 2026",
           *               "day 10 is Monday 16 March 2026"
           *             ]
           *           }
           *         }
           *       ],
           *       "may": [
           *         "verdict",
           *         "reminder",
           *         "withdrawal"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SenderPage'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Sender.reply': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "7K3M9-QX2TB-04FGH-VWXYZ",
         *       "question": "00000000-0000-4000-8000-000000000107",
         *       "text": "Vid hållplatsen mot centrum."
         *     }
         */
        'application/json': components['schemas']['ReplyRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": "2026-7K3M9-QX2TB",
           *       "kind": "enquiry",
           *       "body": {
           *         "id": "00000000-0000-4000-8000-000000000104",
           *         "name": "Kommunstyrelsen"
           *       },
           *       "arrived": "2026-03-02",
           *       "state": "answered",
           *       "acknowledged": "2026-03-03",
           *       "notices": [],
           *       "questions": [],
           *       "referrals": [],
           *       "diversions": [],
           *       "promises": [],
           *       "answers": [
           *         {
           *           "answer": "00000000-0000-4000-8000-000000000102",
           *           "on": "2026-03-04",
           *           "stance": "informationGiven",
           *           "mode": "onScreen",
           *           "by": "official",
           *           "covers": [
           *             1
           *           ],
           *           "nextStep": "none",
           *           "corrects": null,
           *           "text": null,
           *           "nextStepText": null,
           *           "correctionNote": null,
           *           "reasons": "Belysningen tänds igen under vecka 12.",
           *           "contact": "Gatukontoret, 0900-17 40 605",
           *           "retracted": false
           *         }
           *       ],
           *       "closed": null,
           *       "verdicts": [],
           *       "reminders": [],
           *       "obligations": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svar",
           *             "en": "Answer"
           *           },
           *           "clause": {
           *             "quote": "Svar ges inom tio arbetsdagar.",
           *             "document": "Servicelöfte"
           *           },
           *           "strength": "duty",
           *           "state": "met",
           *           "stateText": {
           *             "sv": "uppfylld",
           *             "en": "met"
           *           },
           *           "why": null,
           *           "due": "2026-03-16",
           *           "explanation": {
           *             "sv": [
           *               "dag 0 är måndag 2 mars 2026",
           *               "dag 10 är måndag 16 mars 2026"
           *             ],
           *             "en": [
           *               "day 0 is Monday 2 March 2026",
           *               "day 10 is Monday 16 March 2026"
           *             ]
           *           }
           *         }
           *       ],
           *       "may": [
           *         "verdict",
           *         "reminder",
           *         "withdrawal"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SenderPage'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Sender.status': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "7K3M9-QX2TB-04FGH-VWXYZ"
         *     }
         */
        'application/json': components['schemas']['CodeRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": "2026-7K3M9-QX2TB",
           *       "kind": "enquiry",
           *       "body": {
           *         "id": "00000000-0000-4000-8000-000000000104",
           *         "name": "Kommunstyrelsen"
           *       },
           *       "arrived": "2026-03-02",
           *       "state": "answered",
           *       "acknowledged": "2026-03-03",
           *       "notices": [],
           *       "questions": [],
           *       "referrals": [],
           *       "diversions": [],
           *       "promises": [],
           *       "answers": [
           *         {
           *           "answer": "00000000-0000-4000-8000-000000000102",
           *           "on": "2026-03-04",
           *           "stance": "informationGiven",
           *           "mode": "onScreen",
           *           "by": "official",
           *           "covers": [
           *             1
           *           ],
           *           "nextStep": "none",
           *           "corrects": null,
           *           "text": null,
           *           "nextStepText": null,
           *           "correctionNote": null,
           *           "reasons": "Belysningen tänds igen under vecka 12.",
           *           "contact": "Gatukontoret, 0900-17 40 605",
           *           "retracted": false
           *         }
           *       ],
           *       "closed": null,
           *       "verdicts": [],
           *       "reminders": [],
           *       "obligations": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svar",
           *             "en": "Answer"
           *           },
           *           "clause": {
           *             "quote": "Svar ges inom tio arbetsdagar.",
           *             "document": "Servicelöfte"
           *           },
           *           "strength": "duty",
           *           "state": "met",
           *           "stateText": {
           *             "sv": "uppfylld",
           *             "en": "met"
           *           },
           *           "why": null,
           *           "due": "2026-03-16",
           *           "explanation": {
           *             "sv": [
           *               "dag 0 är måndag 2 mars 2026",
           *               "dag 10 är måndag 16 mars 2026"
           *             ],
           *             "en": [
           *               "day 0 is Monday 2 March 2026",
           *               "day 10 is Monday 16 March 2026"
           *             ]
           *           }
           *         }
           *       ],
           *       "may": [
           *         "verdict",
           *         "reminder",
           *         "withdrawal"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SenderPage'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Sender.verdict': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "7K3M9-QX2TB-04FGH-VWXYZ",
         *       "value": "notAnswered",
         *       "text": "Ni svarade inte på min fråga."
         *     }
         */
        'application/json': components['schemas']['VerdictRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": "2026-7K3M9-QX2TB",
           *       "kind": "enquiry",
           *       "body": {
           *         "id": "00000000-0000-4000-8000-000000000104",
           *         "name": "Kommunstyrelsen"
           *       },
           *       "arrived": "2026-03-02",
           *       "state": "answered",
           *       "acknowledged": "2026-03-03",
           *       "notices": [],
           *       "questions": [],
           *       "referrals": [],
           *       "diversions": [],
           *       "promises": [],
           *       "answers": [
           *         {
           *           "answer": "00000000-0000-4000-8000-000000000102",
           *           "on": "2026-03-04",
           *           "stance": "informationGiven",
           *           "mode": "onScreen",
           *           "by": "official",
           *           "covers": [
           *             1
           *           ],
           *           "nextStep": "none",
           *           "corrects": null,
           *           "text": null,
           *           "nextStepText": null,
           *           "correctionNote": null,
           *           "reasons": "Belysningen tänds igen under vecka 12.",
           *           "contact": "Gatukontoret, 0900-17 40 605",
           *           "retracted": false
           *         }
           *       ],
           *       "closed": null,
           *       "verdicts": [],
           *       "reminders": [],
           *       "obligations": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svar",
           *             "en": "Answer"
           *           },
           *           "clause": {
           *             "quote": "Svar ges inom tio arbetsdagar.",
           *             "document": "Servicelöfte"
           *           },
           *           "strength": "duty",
           *           "state": "met",
           *           "stateText": {
           *             "sv": "uppfylld",
           *             "en": "met"
           *           },
           *           "why": null,
           *           "due": "2026-03-16",
           *           "explanation": {
           *             "sv": [
           *               "dag 0 är måndag 2 mars 2026",
           *               "dag 10 är måndag 16 mars 2026"
           *             ],
           *             "en": [
           *               "day 0 is Monday 2 March 2026",
           *               "day 10 is Monday 16 March 2026"
           *             ]
           *           }
           *         }
           *       ],
           *       "may": [
           *         "verdict",
           *         "reminder",
           *         "withdrawal"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SenderPage'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Sender.withdraw': {
    parameters: {
      query?: never;
      header?: {
        /** @description The same key and body again give the first answer; another body is refused (422) */
        'Idempotency-Key'?: string;
        /** @description ETag that was read; stale: 412 */
        'If-Match'?: string;
      };
      path: {
        /** @description The organisation, by its short name */
        organisation: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "code": "7K3M9-QX2TB-04FGH-VWXYZ",
         *       "reason": "Lamporna är lagade."
         *     }
         */
        'application/json': components['schemas']['SenderWithdrawalRequest'];
      };
    };
    responses: {
      /** @description Done and recorded */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "number": "2026-7K3M9-QX2TB",
           *       "kind": "enquiry",
           *       "body": {
           *         "id": "00000000-0000-4000-8000-000000000104",
           *         "name": "Kommunstyrelsen"
           *       },
           *       "arrived": "2026-03-02",
           *       "state": "answered",
           *       "acknowledged": "2026-03-03",
           *       "notices": [],
           *       "questions": [],
           *       "referrals": [],
           *       "diversions": [],
           *       "promises": [],
           *       "answers": [
           *         {
           *           "answer": "00000000-0000-4000-8000-000000000102",
           *           "on": "2026-03-04",
           *           "stance": "informationGiven",
           *           "mode": "onScreen",
           *           "by": "official",
           *           "covers": [
           *             1
           *           ],
           *           "nextStep": "none",
           *           "corrects": null,
           *           "text": null,
           *           "nextStepText": null,
           *           "correctionNote": null,
           *           "reasons": "Belysningen tänds igen under vecka 12.",
           *           "contact": "Gatukontoret, 0900-17 40 605",
           *           "retracted": false
           *         }
           *       ],
           *       "closed": null,
           *       "verdicts": [],
           *       "reminders": [],
           *       "obligations": [
           *         {
           *           "rule": "servicelofte.answer",
           *           "title": {
           *             "sv": "Svar",
           *             "en": "Answer"
           *           },
           *           "clause": {
           *             "quote": "Svar ges inom tio arbetsdagar.",
           *             "document": "Servicelöfte"
           *           },
           *           "strength": "duty",
           *           "state": "met",
           *           "stateText": {
           *             "sv": "uppfylld",
           *             "en": "met"
           *           },
           *           "why": null,
           *           "due": "2026-03-16",
           *           "explanation": {
           *             "sv": [
           *               "dag 0 är måndag 2 mars 2026",
           *               "dag 10 är måndag 16 mars 2026"
           *             ],
           *             "en": [
           *               "day 0 is Monday 2 March 2026",
           *               "day 10 is Monday 16 March 2026"
           *             ]
           *           }
           *         }
           *       ],
           *       "may": [
           *         "verdict",
           *         "reminder",
           *         "withdrawal"
           *       ]
           *     }
           */
          'application/json': components['schemas']['SenderPage'];
        };
      };
      400: components['responses']['Problem400'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      412: components['responses']['Problem412'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  'Queue.queue': {
    parameters: {
      query?: {
        /** @description The position that a command answered: waits up to 5 s until the answer holds it, then 503 with Retry-After */
        after?: string;
        /** @description Body that has it */
        body?: string;
        /** @description `next` of the page before */
        cursor?: string;
        /** @description Rows of a page */
        limit?: number;
        /** @description Officer */
        officer?: string;
        /** @description Unit that has it */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "input": {
           *             "organisation": "00000000-0000-4000-8000-000000000103",
           *             "id": "00000000-0000-4000-8000-000000000101",
           *             "kind": "comment",
           *             "channel": "email",
           *             "sender": "named",
           *             "reachable": true,
           *             "body": "00000000-0000-4000-8000-000000000104",
           *             "unit": "00000000-0000-4000-8000-000000000105",
           *             "number": "G-4K7P-2M9X",
           *             "flags": [],
           *             "parts": 1,
           *             "unanswered": [],
           *             "state": "answered",
           *             "questions": 0,
           *             "reminders": 0,
           *             "stance": "remedied",
           *             "arrivedAt": "2026-03-02T08:15:00.000Z",
           *             "acknowledgedAt": "2026-03-02T08:15:00.000Z",
           *             "answeredAt": "2026-03-04T12:30:00.000Z",
           *             "activeAt": "2026-03-04T12:30:00.000Z",
           *             "revision": 3,
           *             "due": null,
           *             "overdue": false
           *           },
           *           "duties": [
           *             {
           *               "id": "00000000-0000-4000-8000-000000000107",
           *               "rule": "servicelofte.answer",
           *               "judgedBy": {
           *                 "adoption": "00000000-0000-4000-8000-000000000102",
           *                 "pack": "servicelofte",
           *                 "version": "1.0.0",
           *                 "hash": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
           *                 "from": "2020-01-01",
           *                 "retroactive": false
           *               },
           *               "subject": {
           *                 "type": "input",
           *                 "id": "00000000-0000-4000-8000-000000000101"
           *               },
           *               "occurrence": "00000000-0000-4000-8000-000000000102",
           *               "state": "pending",
           *               "why": null,
           *               "since": "2026-03-02T08:15:00.000Z",
           *               "due": "2026-03-16T22:59:59.999Z",
           *               "atRisk": "2026-03-12T23:00:00.000Z",
           *               "pausedSince": null,
           *               "metAt": null,
           *               "metDue": null,
           *               "waivedAt": null,
           *               "recordedLate": false,
           *               "beforeTrigger": false,
           *               "missing": [],
           *               "witnesses": [
           *                 {
           *                   "event": "00000000-0000-4000-8000-000000000102",
           *                   "fact": "input.received",
           *                   "role": "trigger",
           *                   "on": "2026-03-02T08:15:00.000Z",
           *                   "recordedAt": "2026-03-02T08:15:00.000Z"
           *                 }
           *               ],
           *               "explanation": [
           *                 {
           *                   "start": "2026-03-02"
           *                 },
           *                 {
           *                   "skip": "2026-03-07",
           *                   "why": "saturday"
           *                 },
           *                 {
           *                   "count": 10,
           *                   "date": "2026-03-16"
           *                 }
           *               ],
           *               "body": "00000000-0000-4000-8000-000000000104",
           *               "unit": "00000000-0000-4000-8000-000000000105",
           *               "kind": "comment",
           *               "channel": "email",
           *               "title": {
           *                 "sv": "Svara",
           *                 "en": "Answer"
           *               },
           *               "clause": {
           *                 "quote": "The adopting body’s own decision on how soon an answer is given",
           *                 "document": "The adopting body’s own decision (document, §, date), named in its adoption"
           *               }
           *             }
           *           ]
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['QueuePage'];
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      422: components['responses']['Problem422'];
      503: components['responses']['Problem503'];
    };
  };
  'Health.live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "live"
           *     }
           */
          'application/json': components['schemas']['Live'];
        };
      };
      400: components['responses']['Problem400'];
    };
  };
  'Health.ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "status": "ready",
           *       "database": "reachable",
           *       "views": [
           *         {
           *           "name": "inputs.register.v2",
           *           "kind": "view",
           *           "state": "following",
           *           "error": null,
           *           "lagSeconds": 0,
           *           "work": null,
           *           "parked": []
           *         }
           *       ],
           *       "warnings": []
           *     }
           */
          'application/json': components['schemas']['ReadyReport'];
        };
      };
      400: components['responses']['Problem400'];
    };
  };
  'Health.read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the text format of Prometheus */
      200: {
        headers: {
          'X-Request-Id': components['headers']['X-Request-Id'];
          [name: string]: unknown;
        };
        content: {
          /** @example gensvar_requests_total 42 */
          'text/plain': string;
        };
      };
      400: components['responses']['Problem400'];
    };
  };
}
