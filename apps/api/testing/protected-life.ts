import { newId } from '@gensvar/kernel';

/** Somebody invented whose identity is protected. No word of this stands anywhere else in the project. */
const CONTACT = {
  name: 'Yrsa Dunkelfjäll',
  phone: '070-9183746',
  email: 'yrsa@dunkelfjall.example',
  address: 'Ekorrgluggen 417, 999 17 Vintersele',
  agreedWay: 'Genom jouren i Skymninge, till Dunkelfjäll',
};

/** Pieces of their words and ours about them, in small letters, by which each is found however it is written. */
export const TELLING = [
  ...['dunkelfj', 'ekorrglug', 'vintersele', 'skymning', 'zirkonlykt'],
  ...['9183746', '918 37 46', '918-37-46', '709 18 37'],
];

/** Pieces of words of drafts and internal notes: weeded at the closing. */
export const WEEDED = ['viskningsord', 'utkastsord'];

/** What may be said of a published answer, and is: it names nobody. */
export const PUBLISHED = 'Lampan vid hållplatsen är bytt.';

const ABOUT = 'Dunkelfjäll på Ekorrgluggen 417 sa till om zirkonlyktan.';

/** A step of its life: by whom, on which route below the input, with what. */
export interface Step {
  readonly role: 'officer' | 'approver' | 'registrar' | 'committeeSecretary';
  readonly path: string;
  readonly body: object;
}

export interface Life {
  readonly receipt: object;
  readonly steps: readonly Step[];
}

/**
 * An input and what is done with it from the door to the closing, with telling words in every field that takes words and is
 * sealed. The other life is the same of somebody whose identity is not protected: each word as long, and another.
 * @param arrived day on which it came in, late enough to need a reason
 */
export function lifeOf(isProtected: boolean, arrived: string): Life {
  const say = (text: string) => (isProtected ? text : shifted(text));
  const words = (text: string) => say(`${text} ${ABOUT}`);
  const question = newId();
  const step = (role: Step['role'], path: string, body: object): Step => ({ role, path, body });
  const contact = Object.fromEntries(Object.entries(CONTACT).map(([field, text]) => [field, say(text)]));
  return {
    receipt: {
      ...{ kind: 'comment', channel: 'letter', sender: 'named', replyMode: 'agreedWay', tracking: true },
      ...{ occurredAt: arrived, lateReason: words('Brevet låg kvar.') },
      contact: { ...contact, protectedIdentity: isProtected },
      subject: words('Mörkt.'),
      text: words('Jag heter så här.'),
      place: words('Utanför.'),
    },
    steps: [
      step('officer', 'notes', { activity: 'telephoned', note: words('Viskningsord.') }),
      step('registrar', 'register', { way: 'keptInOrder' }),
      step('officer', 'acknowledge', { mode: 'agreedWay' }),
      step('officer', 'ask', { question, mode: 'agreedWay', text: words('Var?') }),
      step('officer', 'clarification', { question, text: words('Där.') }),
      step('officer', 'notice', { expectedBy: '2059-01-01', mode: 'agreedWay', reason: words('Vi väntar.') }),
      step('officer', 'remind', { channel: 'phone', text: words('Hur går det?') }),
      step('officer', 'promises', { due: '2059-01-01', text: words('Besked.') }),
      step('officer', 'draft', {
        ...{ reasons: words('Utkastsord.'), text: words('Utkastsord.'), nextStepText: words('Utkastsord.') },
        ...{ note: words('Utkastsord.'), approvalBy: 'approver' },
      }),
      step('approver', 'approve', { note: words('Utkastsord.') }),
      step('officer', 'answer', {
        ...{ stance: 'remedied', mode: 'agreedWay', nextStep: 'none', contact: words('Fråga oss.') },
        ...{ reasons: words('Lampan är bytt.'), text: words('Hej!'), nextStepText: words('Inget mer.') },
      }),
      step('officer', 'bounce', { reason: 'returned', note: words('Okänd.') }),
      step('officer', 'deliver', { mode: 'agreedWay' }),
      step('officer', 'publish', { text: PUBLISHED }),
      step('officer', 'verdict', { value: 'satisfied', text: words('Tack.') }),
      step('committeeSecretary', 'report', { note: words('Delgivning.') }),
      step('officer', 'close', { reason: 'answered', reasons: words('Klart.') }),
    ],
  };
}

/** The next letter or digit for each: as long in any encoding. */
function shifted(text: string): string {
  return text.replace(/[a-yA-Y0-8]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 1)).replace(/9/g, '0');
}
