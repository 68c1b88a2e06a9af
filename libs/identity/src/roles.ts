/** Levels of bodies (product.md §1): council KF/RF, executiveBoard KS/RS, committee nämnd, then their subcommittees and drafting committees. */
export const BODY_LEVELS = ['council', 'executiveBoard', 'committee', 'subcommittee', 'draftingCommittee'] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

/** Roles of people in bodies. The one list: policies and routes name roles from here. The public needs none. */
export const ROLES = [
  'registrar',
  'contactCentre',
  'officer',
  'approver',
  'committeeSecretary',
  'publisher',
  'policyOwner',
  'electedRepresentative',
  'archivist',
  'dataProtectionOfficer',
  'auditor',
  'dashboard',
  'admin',
  'service',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles held in the organisation as a whole; every other role is held in a body, or in one of its units. */
export const ORGANISATION_ROLES: readonly Role[] = [
  'archivist',
  'dataProtectionOfficer',
  'auditor',
  'dashboard',
  'admin',
  'service',
];
