import { CreatePersonalKeys1764000000200 } from './1764000000200-create-personal-keys';

export const PRIVACY_MIGRATIONS = [CreatePersonalKeys1764000000200];
