import { Option } from 'nest-commander';
import { say } from './output';
import { type Printing, PrintingCommand } from './printing-command';

export interface Asking extends Printing {
  readonly organisation: string;
  readonly asOf?: string;
  readonly at?: string;
  readonly language?: 'sv' | 'en';
}

/** A question about duties of one organisation, now or as they were. */
export abstract class QuestionCommand extends PrintingCommand {
  /** Not yet the whole truth, while an adoption or a calendar is still carried through. */
  protected sayRederivation(rederivation: { readonly done: number; readonly total: number } | undefined): void {
    if (rederivation) say(`Judged anew so far: ${rederivation.done} of ${rederivation.total}.`);
  }

  @Option({ flags: '--organisation <slug>', description: 'organisation', required: true })
  organisation(value: string): string {
    return value;
  }

  @Option({ flags: '--asOf <when>', description: 'only what was recorded by then: a day (its end) or an instant' })
  asOf(value: string): string {
    return value;
  }

  @Option({ flags: '--at <when>', description: 'the moment judged; default: asOf, or now' })
  at(value: string): string {
    return value;
  }

  @Option({ flags: '--language <code>', description: 'sv (default) or en', choices: ['sv', 'en'] })
  language(value: string): string {
    return value;
  }
}
