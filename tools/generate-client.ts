import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { clientSchema } from './client-schema';

/** `npm run build && npm run client:generate`: libs/client/src/schema.ts, from the routes. @param process.argv[2] another place */
const place = process.argv[2] ?? 'libs/client/src/schema.ts';
void clientSchema().then((text) => writeFileSync(place, text));
