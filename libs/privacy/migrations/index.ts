import { CreatePersonalKeys1764000000200 } from './1764000000200-create-personal-keys';
import { FollowKeys1764090000200 } from './1764090000200-follow-keys';

export const PRIVACY_MIGRATIONS = [CreatePersonalKeys1764000000200, FollowKeys1764090000200];
