import { Caller, IdPipe } from '@gensvar/identity';
import { Param } from '@nestjs/common';

/** The input of a route. */
export const Id = () => Param('id', IdPipe);

/** Who updates, for which body, and the revision they have read: without If-Match the request is refused (428). */
export const Updater = () => Caller({ ifMatch: 'required', body: 'required' });
