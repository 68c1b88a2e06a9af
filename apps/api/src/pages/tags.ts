/** What each group of routes is about. A route whose tag is not here fails openapi.spec.ts. */
export const TAGS: Readonly<Record<string, string>> = {
  inputs: 'What people say to a municipality or region, from its receipt to its answer and its closing',
  dialogues: 'Dialogues and consultations, from the need of one to what its participants are told',
  channels: 'Ways in to a body, and how what comes in by them is handled',
  obligations: 'What the rules in force ask of each object, whether it was met, and how that was reckoned',
  attestations: 'What somebody vouches for, where no event can show that a rule is met',
  public: 'What anybody may ask and send, without a token: by an organisation’s short name or a receipt code',
  events: 'What has just happened, as it happens (Server-Sent Events)',
  health: 'Whether the service is there',
  pages: 'What a browser or a generator of clients reads',
};
