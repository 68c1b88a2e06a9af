export { PRIVACY_MIGRATIONS } from '../migrations';
export { KeysUnavailable } from './errors';
export type { KekSource } from './key-encryption-key';
export type { KeyChoice } from './key-table';
export { PrivacySealer, type PrivacySealerOptions } from './privacy-sealer';
