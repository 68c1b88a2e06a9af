import { writeFileSync } from 'node:fs';
import { settingsDocument } from '../apps/composition/src/settings-document';

/** `npm run build && npm run docs:configuration`: docs/configuration.md, from the settings that the service declares. */
writeFileSync('docs/configuration.md', settingsDocument());
