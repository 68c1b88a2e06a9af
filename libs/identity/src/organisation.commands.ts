import { Instruction } from '@gensvar/event-store';
import { ChoiceField, CommandName, IdField, TextField } from './fields';
import { BODY_LEVELS, type BodyLevel } from './roles';

export class RegisterOrganisationBody {
  @CommandName('RegisterOrganisation') readonly type = 'RegisterOrganisation' as const;
  @TextField({
    what: 'Name in addresses; never changes',
    max: 60,
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    example: 'bjorkasa',
  })
  slug!: string;
  @TextField({ what: 'Full name', max: 200, example: 'Björkåsa kommun' }) name!: string;
  @ChoiceField({ what: 'Municipality or region', values: ['municipality', 'region'] }) organisationType!:
    'municipality' | 'region';
  @ChoiceField({
    what: 'Languages, the default first',
    values: ['sv', 'fi', 'fit', 'se', 'sma', 'smj', 'rom', 'yi', 'en'],
    list: true,
  })
  languages!: string[];
}

export class EstablishBodyBody {
  @CommandName('EstablishBody') readonly type = 'EstablishBody' as const;
  @TextField({ what: 'Code, unique in the organisation', max: 40, example: 'KS' }) code!: string;
  @TextField({ what: 'Name', max: 200, example: 'Kommunstyrelsen' }) name!: string;
  @ChoiceField({ what: 'Level', values: BODY_LEVELS }) level!: BodyLevel;
}

export class EstablishUnitBody {
  @CommandName('EstablishUnit') readonly type = 'EstablishUnit' as const;
  @IdField({ what: 'Body it belongs to' }) body!: string;
  @TextField({ what: 'Code, unique in its body', max: 80, example: 'kc' }) code!: string;
  @TextField({ what: 'Name', max: 200, example: 'Kontaktcenter' }) name!: string;
}

/** Makes an organisation; `invocation.organisation` is `organisationId(slug)`. */
export class RegisterOrganisation extends Instruction<RegisterOrganisationBody> {}
/** The body's id is `bodyId(organisation, code)`. */
export class EstablishBody extends Instruction<EstablishBodyBody> {}
/** The unit's id is `unitId(body, code)`. */
export class EstablishUnit extends Instruction<EstablishUnitBody> {}

export type OrganisationCommand = RegisterOrganisationBody | EstablishBodyBody | EstablishUnitBody;
