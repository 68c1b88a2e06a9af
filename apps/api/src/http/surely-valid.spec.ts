import { ChoiceField, CommandName, EmailField, IdField, NumberField, ObjectField, TextField } from '@gensvar/identity';
import { plainToInstance } from 'class-transformer';
import { IsOptional, IsString, validateSync } from 'class-validator';
import fc from 'fast-check';
import { surelyValid } from './surely-valid';

class Bean {
  @TextField({ what: 'Colour', max: 5 })
  colour!: string;
  @NumberField({ what: 'Length', min: 1, max: 9, optional: true })
  length?: number;
}
class OldJar {
  @CommandName('OpenJar')
  readonly type = 'OpenJar' as const;
  @EmailField({ what: 'Whose', optional: true })
  whose?: string;
}
class Jar extends OldJar {
  @ChoiceField({ what: 'Kinds', values: ['red', 'white'], list: true, optional: true })
  kinds?: string[];
  @IdField({ what: 'Shelf', optional: true })
  shelf?: string;
  @ObjectField({ what: 'The best one', of: Bean, optional: true })
  best?: Bean;
  @ObjectField({ what: 'All', of: Bean, list: { min: 1, max: 3 } })
  beans!: Bean[];
}
class Grouped {
  @IsString({ groups: ['some'] })
  @IsOptional()
  name?: string;
}
class Bare {}

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };
const faults = (body: object) => validateSync(body, OPTIONS);
const jar = (plain: object) => plainToInstance(Jar, plain);

const junk = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', 'red', true, -1, 1.5, 10, '\u0000'),
  fc.constantFrom([], {}, [null], [undefined], [[]], ['red', 'red'], [{}]),
);
const bean = fc.record(
  { colour: fc.constantFrom('red', 'green'), length: fc.constantFrom(1, 9) },
  { requiredKeys: ['colour'] },
);
const spoilt = (fields: fc.Arbitrary<object>, ...names: string[]) =>
  fc
    .tuple(fields, fc.option(fc.record({ name: fc.constantFrom(...names), value: junk })))
    .map(([plain, fault]) => ({ ...plain, ...(fault && { [fault.name]: fault.value }) }));
const anyBean = spoilt(bean, 'colour', 'length', 'more');
const jarOf = (beans: fc.Arbitrary<object>) =>
  fc.record(
    {
      type: fc.constant('OpenJar'),
      whose: fc.constant('gunvor@example.se'),
      kinds: fc.subarray(['red', 'white']),
      shelf: fc.uuid(),
      best: beans,
      beans: fc.array(beans, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['beans'] },
  );
const anyJar = spoilt(jarOf(anyBean), 'type', 'whose', 'kinds', 'shelf', 'best', 'beans', 'more');

describe('surelyValid', () => {
  test('knows a valid body', () => {
    fc.assert(fc.property(jarOf(bean), (plain) => surelyValid(jar(plain))));
  });

  test('knows none that class-validator has anything against', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyJar, (plain) => {
        const body = jar(plain);
        const found = faults(body);
        if (found.length > 0) refused++;
        if (surelyValid(body)) expect(found).toEqual([]);
      }),
      { numRuns: 1_000, seed: 1 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('leaves to class-validator what it has no plan for', () => {
    expect(surelyValid(new Bare())).toBe(false);
    expect(surelyValid(new Grouped())).toBe(false);
    expect(surelyValid({})).toBe(false);
    expect(surelyValid(Object.create(null) as object)).toBe(false);
  });
});
