import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { shippedFile } from '../shipped-file';

/** A moment of the demo: working days from day 0 and a time of day, or so many minutes before the load. */
export type DemoMoment = readonly [offset: number, time: string] | `now-${number}m`;

/** One thing that happened to a demo input: when, what, and how. */
export type DemoStep = readonly [at: DemoMoment, event: string, details?: Readonly<Record<string, unknown>>];

export interface DemoInput {
  readonly id: string;
  readonly org: string;
  readonly kind: string;
  readonly channel: string;
  readonly sender: string;
  readonly tracking?: boolean;
  readonly from?: string;
  readonly contact?: string;
  readonly replyChannel?: string;
  readonly addressee?: { readonly kind: string; readonly body?: string };
  readonly unit: string;
  readonly received: DemoMoment;
  readonly by?: string;
  readonly language?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly place?: string;
  readonly parts?: number;
  readonly flags?: readonly string[];
  readonly dialogue?: string;
  readonly parent?: string;
  readonly then: readonly DemoStep[];
  /** Short name of the rule → state on the day of the load. */
  readonly expect: Readonly<Record<string, string>>;
}

export interface DemoOrganisation {
  readonly name: string;
  readonly type: 'municipality' | 'region';
  readonly languages: readonly string[];
  readonly packs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly bodies: Readonly<Record<string, { name: string; level: string; units?: Readonly<Record<string, string>> }>>;
}

export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly org: string;
  readonly unit?: string;
  readonly body?: string;
  readonly roles: readonly string[];
  readonly seat?: string;
  readonly title: string;
}

export interface DemoFile {
  readonly organisations: Readonly<Record<string, DemoOrganisation>>;
  readonly staff: readonly DemoPerson[];
  readonly inputs: readonly DemoInput[];
}

/** The demo as shipped: `apps/composition/demo/demo-inputs.yaml`; every person and place in it is invented. */
export function readDemo(): DemoFile {
  return parse(readFileSync(shippedFile('apps/composition/demo/demo-inputs.yaml'), 'utf8')) as DemoFile;
}
