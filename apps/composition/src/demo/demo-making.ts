import type { DemoInput } from './demo-file';

export type Details = Readonly<Record<string, unknown>>;

/** A request's body as its class, which names the command. */
export function make<Body extends object>(of: new () => Body, fields: object): Body {
  return Object.assign(new of(), filled(fields));
}

/** Without the fields that the file leaves out. */
export function filled(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** How the sender was told; a telephone call is told by mouth. */
export function modeOf({ mode, by }: Details, input: DemoInput): string {
  if (typeof mode === 'string') return mode;
  if (by === 'phone') return 'oral';
  return by === 'letter' || (by === undefined && input.channel === 'letter') ? 'letter' : 'message';
}
