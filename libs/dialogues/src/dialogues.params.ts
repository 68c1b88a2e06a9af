import { Caller, IdPipe } from '@gensvar/identity';
import { Param } from '@nestjs/common';

/** The dialogue of a route. */
export const Id = () => Param('id', IdPipe);

/** Who updates, and the revision they have read: without If-Match the request is refused (428). */
export const Updater = () => Caller({ ifMatch: 'required' });
