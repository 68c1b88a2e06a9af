import { dialogueId } from './demo-dialogues';
import type { DemoInput } from './demo-file';
import type { DemoPlaces } from './demo-places';

/** What a demo input's receipt says. A field that the file leaves out is left to the command. */
export function receiptOf(input: DemoInput, occurredAt: string, places: DemoPlaces) {
  const { addressee, from, contact, replyChannel } = input;
  const isProtected = input.sender === 'protectedIdentity';
  const reach = {
    ...(from !== undefined && { name: from }),
    ...wayOf(contact),
    ...(replyChannel !== undefined && { agreedWay: replyChannel }),
    ...(isProtected && { protectedIdentity: true }),
  };
  return {
    occurredAt,
    kind: input.kind,
    channel: input.channel,
    sender: isProtected ? 'named' : input.sender,
    addressee: addressee?.kind ?? 'unknown',
    ...(addressee?.body !== undefined && { addresseeBody: places.body(input.org, addressee.body) }),
    unit: places.unit(input.org, input.unit),
    ...(Object.keys(reach).length > 0 && { contact: reach }),
    ...(input.tracking !== undefined && { tracking: input.tracking }),
    ...(input.language !== undefined && { language: input.language }),
    subject: input.subject,
    text: input.text ?? input.subject,
    ...(input.place !== undefined && { place: input.place }),
    ...(input.dialogue !== undefined && { dialogue: dialogueId(input.org, input.dialogue) }),
    ...(input.parts !== undefined && { parts: input.parts }),
    ...(input.flags !== undefined && { flags: [...input.flags] }),
  };
}

function wayOf(contact: string | undefined) {
  if (contact === undefined) return {};
  if (contact.includes('@')) return { email: contact };
  return /^07/.test(contact) ? { phone: contact } : { address: contact };
}
