import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError, isUuid } from '@gensvar/kernel';

/** An id in an address: what cannot be one names nothing. @throws DomainError `http.no-such-id` */
@Injectable()
export class IdPipe implements PipeTransform<string> {
  transform(id: string): string {
    if (isUuid(id)) return id;
    throw new DomainError(
      'http.no-such-id',
      'An id is a uuid in lower case, as a command or a list gave it.',
      'not-found',
    );
  }
}
