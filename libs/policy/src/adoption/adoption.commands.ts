import { Instruction } from '@gensvar/event-store';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsDefined,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { BODY_LEVELS } from '../facts/catalogue';
import type { ParameterValue } from '../packs/pack';
import type { ParameterSetting } from '../packs/parameters';
import type { BodyLevel } from './adoption.events';

export class ParameterSettingBody implements ParameterSetting {
  @IsString()
  @IsNotEmpty()
  readonly name!: string;

  @IsOptional()
  @IsString()
  readonly kind?: string;

  @IsOptional()
  @IsUUID()
  readonly unit?: string;

  /** Checked against the pack's declaration by the decider. */
  @IsDefined()
  readonly value!: ParameterValue;
}

/** Takes a shipped pack into use. Said twice, or equal to what holds on `from`, it writes nothing. */
export class AdoptPackBody {
  readonly type = 'AdoptPack' as const;

  @IsString()
  @IsNotEmpty()
  readonly pack!: string;

  /** The adopting body and its level. */
  @IsUUID()
  readonly body!: string;

  @IsIn(BODY_LEVELS)
  readonly level!: BodyLevel;

  /** In force from this day ('YYYY-MM-DD'), which may lie in the past. */
  @IsISO8601({ strict: true })
  @MaxLength(10)
  readonly from!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  readonly decision?: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ParameterSettingBody)
  readonly parameters!: ParameterSettingBody[];
}

/** Its object is `adoptionsId(organisation)`. */
export class AdoptPack extends Instruction<AdoptPackBody> {}
