import { Instruction } from '@gensvar/event-store';
import { ChoiceField, CommandName, EmailField, IdField, TextField } from './fields';
import { ROLES, type Role } from './roles';

export class RegisterPersonBody {
  @CommandName('RegisterPerson') readonly type = 'RegisterPerson' as const;
  @TextField({ what: 'Name', max: 200, optional: true, example: 'Noor Brännlid' }) name?: string;
  @EmailField({ what: 'E-mail address', optional: true, example: 'noor.brannlid@example.se' }) email?: string;
  @TextField({ what: 'Title', max: 200, optional: true, example: 'kommunvägledare' }) title?: string;
}

class HeldRole {
  @ChoiceField({ what: 'Role', values: ROLES }) role!: Role;
  @IdField({ what: 'Body the role is held in; absent for roles in the whole organisation', optional: true })
  body?: string;
  @IdField({ what: 'Unit of that body', optional: true }) unit?: string;
}

export class GrantRoleBody extends HeldRole {
  @CommandName('GrantRole') readonly type = 'GrantRole' as const;
}

export class RevokeRoleBody extends HeldRole {
  @CommandName('RevokeRole') readonly type = 'RevokeRole' as const;
}

export class RegisterPerson extends Instruction<RegisterPersonBody> {}
export class GrantRole extends Instruction<GrantRoleBody> {}
export class RevokeRole extends Instruction<RevokeRoleBody> {}

export type PersonCommand = RegisterPersonBody | GrantRoleBody | RevokeRoleBody;
