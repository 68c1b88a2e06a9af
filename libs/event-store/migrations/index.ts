import { CreateEvents1764000000000 } from './1764000000000-create-events';

export const EVENT_STORE_MIGRATIONS = [CreateEvents1764000000000];
