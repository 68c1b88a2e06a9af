import type { Words } from '@gensvar/policy';

/** How a dialogue's facts and types read in an explanation, in Swedish and in English (glossary). */
export const DIALOGUE_FACT_WORDS: Words = {
  'involvement.considered': { sv: 'behovet av att involvera övervägt', en: 'need of involvement considered' },
  'dialogue.decided': { sv: 'dialogen beslutad', en: 'dialogue decided' },
  'dialogue.ownerNamed': { sv: 'ansvarig utsedd', en: 'owner named' },
  'dialogue.planned': { sv: 'dialogen planerad', en: 'dialogue planned' },
  'dialogue.participantNamed': { sv: 'medverkande utsedd', en: 'participant named' },
  'dialogue.participantEnded': { sv: 'medverkan avslutad', en: 'participation ended' },
  'dialogue.noElectedStated': {
    sv: 'angivet att ingen förtroendevald medverkar',
    en: 'stated that no elected representative takes part',
  },
  'dialogue.opened': { sv: 'dialogen öppnad', en: 'dialogue opened' },
  'dialogue.electedTookPart': { sv: 'förtroendevald deltog', en: 'elected representative took part' },
  'dialogue.closed': { sv: 'dialogen avslutad', en: 'dialogue closed' },
  'dialogue.resultRecorded': { sv: 'resultatet nedtecknat', en: 'result recorded' },
  'handling.published': {
    sv: 'syfte, grad av inflytande och hantering publicerade',
    en: 'purpose, degree of influence and handling published',
  },
  'consultation.held': { sv: 'samråd med nämnder hållet', en: 'committees consulted' },
  'form.offered': { sv: 'form för delaktighet erbjuden', en: 'form of participation offered' },
  'feedback.given': { sv: 'resultatet återkopplat', en: 'feedback given' },
  'result.published': { sv: 'resultatet publicerat', en: 'result published' },
  'evaluation.recorded': { sv: 'utvärdering nedtecknad', en: 'evaluation recorded' },

  citizenDialogue: { sv: 'medborgardialog', en: 'citizen dialogue' },
  userDialogue: { sv: 'brukardialog', en: 'user dialogue' },
  consultation: { sv: 'samråd', en: 'consultation' },

  'onlyIf.level': { sv: 'gäller inte på den nivån', en: 'not for this level' },
};
