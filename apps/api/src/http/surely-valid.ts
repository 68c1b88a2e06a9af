import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';

type Class = new () => object;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

interface Check {
  readonly rule: ValidatorConstraintInterface;
  readonly constraints: unknown[];
  readonly each: boolean;
}

/** The rules of one field. */
interface Field {
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
  readonly checks: readonly Check[];
  readonly nested: boolean;
}

type Plan = ReadonlyMap<string, Field>;

const plans = new Map<unknown, Plan | undefined>();

/**
 * Whether class-validator would surely find nothing to say about a body; `false` says nothing. Its rules, looked up once
 * for each class: class-validator itself goes through the rules of every class of the service for each object, which was
 * an eighth of the work of a request and a third of its garbage.
 */
export function surelyValid(body: object): boolean {
  const plan = planOf(body.constructor);
  if (!plan || !Object.keys(body).every((name) => plan.has(name))) return false;
  for (const [name, { conditions, checks, nested }] of plan) {
    const value = (body as Record<string, unknown>)[name];
    if (!conditions.every((holds) => holds(body, value))) continue;
    if (!checks.every((check) => passes(check, body, name, value))) return false;
    if (nested && value !== undefined && !nestedValid(value)) return false;
  }
  return true;
}

function nestedValid(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => isObject(one) && surelyValid(one));
  return isObject(value) && surelyValid(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function passes({ rule, constraints, each }: Check, object: object, property: string, value: unknown): boolean {
  const context = { targetName: object.constructor.name, property, object, value, constraints };
  if (each && Array.isArray(value)) return value.every((one) => rule.validate(one, context) === true);
  return rule.validate(value, context) === true;
}

function planOf(target: unknown): Plan | undefined {
  if (!plans.has(target)) plans.set(target, typeof target === 'function' ? makePlan(target as Class) : undefined);
  return plans.get(target);
}

/** undefined for a class without rules, or with one of a kind that is not known here: class-validator looks itself. */
function makePlan(target: Class): Plan | undefined {
  const metadatas = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  if (metadatas.length === 0 || metadatas.some(isUnknownKind)) return undefined;
  const plan = new Map<string, { -readonly [part in keyof Field]: Field[part] }>();
  for (const metadata of metadatas) {
    const field = plan.get(metadata.propertyName) ?? { conditions: [], checks: [], nested: false };
    plan.set(metadata.propertyName, field);
    if (metadata.type === ValidationTypes.NESTED_VALIDATION) field.nested = true;
    else if (metadata.type === ValidationTypes.CONDITIONAL_VALIDATION) {
      field.conditions = [...field.conditions, metadata.constraints[0] as Field['conditions'][number]];
    } else field.checks = [...field.checks, ...checksOf(metadata)];
  }
  return plan;
}

const KINDS: readonly string[] = [
  ValidationTypes.CUSTOM_VALIDATION,
  ValidationTypes.NESTED_VALIDATION,
  ValidationTypes.CONDITIONAL_VALIDATION,
  ValidationTypes.IS_DEFINED,
];

function isUnknownKind(metadata: Metadata): boolean {
  const { type, groups, always, validateIf } = metadata;
  return !KINDS.includes(type) || (groups ?? []).length > 0 || always !== undefined || validateIf !== undefined;
}

function checksOf({ constraintCls, constraints, each }: Metadata): Check[] {
  return getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map(({ instance }) => ({ rule: instance, constraints, each: each === true }));
}
