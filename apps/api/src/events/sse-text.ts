import type { Position } from '@gensvar/kernel';

/** Why a stream of events ends from this side: `slow` and `shutdown`, come again; `token`, with a new one. */
export type EndReason = 'slow' | 'shutdown' | 'token';

/** What a listener is told of an event: what it happened to, and nothing that was said. */
export interface ToldEvent {
  readonly type: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly revision: number;
  readonly position: Position;
}

/** Milliseconds after which a browser comes again by itself. */
const RETRY = 2_000;

/** The first of a stream: from where it goes on (WHATWG HTML, "Server-sent events"). */
export function openingText(position: Position): string {
  return `retry: ${RETRY}\n${placeText(position)}`;
}

/** Where the stream has come, without an event: it moves the browser's last event id, and keeps the connection. */
export function placeText(position: Position): string {
  return `:\n${position === '' ? '' : `id: ${position}\n`}\n`;
}

export function eventText(told: ToldEvent): string {
  return `id: ${told.position}\nevent: ${told.type}\ndata: ${JSON.stringify(told)}\n\n`;
}

/** Too much happened since the last event id to tell it one by one: whoever hears it reads anew what they show. */
export function resetText(position: Position): string {
  return `id: ${position}\nevent: reset\ndata: {"position":"${position}"}\n\n`;
}

export function endText(reason: EndReason): string {
  return `event: end\ndata: {"reason":"${reason}"}\n\n`;
}
