import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { DomainError } from '@gensvar/kernel';
import { validateSync, type ValidatorOptions } from 'class-validator';
import { surelyValid } from './surely-valid';

/** Every fault of a body at once, each with the field's JSON pointer; unknown fields are faults too. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    validatorPackage: { validate },
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalidFields(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

/** @param faults each with the JSON pointer of a field, or the name of a parameter after a slash */
export function invalidFields(faults: readonly { readonly pointer: string; readonly detail: string }[]): DomainError {
  const what = faults.length === 1 ? 'A field is' : 'Fields are';
  return new DomainError('http.invalid', `${what} not right; \`errors\` names each.`, 'invalid', { errors: faults });
}

/** No rule of a body asks anybody, so none is waited for. */
function validate(body: object, options?: ValidatorOptions): ValidationError[] {
  return surelyValid(body) ? [] : validateSync(body, options);
}

function faultsOf(error: ValidationError, parent: string): { pointer: string; detail: string }[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
    pointer,
    detail: name === 'whitelistValidation' ? `there is no field ${error.property}` : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
