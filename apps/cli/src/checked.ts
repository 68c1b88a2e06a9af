import { DomainError } from '@gensvar/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** A command's body from the command line, held to the same checks as a request's. @throws DomainError `cli.invalid` */
export function checked<Body extends object>(of: new () => Body, fields: object): Body {
  const body = plainToInstance(of, fields);
  const faults = validateSync(body);
  if (faults.length === 0) return body;
  throw new DomainError('cli.invalid', faults.flatMap((fault) => Object.values(fault.constraints ?? {})).join('\n'));
}
