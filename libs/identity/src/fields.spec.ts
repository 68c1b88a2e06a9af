import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import {
  ChoiceField,
  CommandName,
  DayField,
  EmailField,
  FlagField,
  IdField,
  LimitField,
  MomentField,
  NumberField,
  ObjectField,
  TextField,
} from './fields';

class Inner {
  @EmailField({ what: 'E-mail' })
  email!: string;
}

class Example {
  @CommandName('Example')
  readonly type = 'Example' as const;

  @TextField({ what: 'Text', max: 10 })
  text!: string;

  @ChoiceField({ what: 'One', values: ['a', 'b'], optional: true })
  one?: string;

  @ChoiceField({ what: 'Several', values: ['a', 'b'], list: true, optional: true })
  several?: string[];

  @IdField({ what: 'Id', optional: true })
  id?: string;

  @FlagField({ what: 'Flag', optional: true })
  flag?: boolean;

  @NumberField({ what: 'Number', min: 1, max: 3, optional: true })
  number?: number;

  @NumberField({ what: 'Numbers', min: 1, max: 3, list: true, optional: true })
  numbers?: number[];

  @DayField({ what: 'Day', optional: true })
  day?: string;

  @MomentField({ what: 'Moment', optional: true })
  moment?: string;

  @ObjectField({ what: 'Inner', of: Inner, optional: true })
  inner?: Inner;

  @ObjectField({ what: 'Needed', of: Inner })
  needed!: Inner;

  @LimitField({ max: 200, usual: 50 })
  limit?: unknown;
}

/** As the API validates a body. */
function faults(body: object): string[] {
  const path = ({ property, children = [] }: ValidationError): string[] =>
    children.length > 0 ? children.flatMap(path).map((below) => `${property}/${below}`) : [property];
  const errors = validateSync(plainToInstance(Example, body), { whitelist: true, forbidNonWhitelisted: true });
  return errors.flatMap(path);
}

/** What is right of the rest. */
const right = { text: 'ja', needed: { email: 'a@example.se' } };
const id = '1cfac4b5-6f20-5495-af9c-105bf02e538f';

it.each([
  [{}],
  [{ one: 'a', several: ['a', 'b'], id, flag: false, number: 3, numbers: [1, 2] }],
  [{ day: '2028-02-29', moment: '2026-03-02T09:15:00+01:00', inner: { email: 'gunvor.kvarnlid@example.se' } }],
  [{ moment: '2026-03-02', type: 'Example' }],
  [{ limit: '200' }],
])('takes %j', (body) => expect(faults({ ...right, ...body })).toEqual([]));

it.each<[object, string]>([
  [{ text: undefined }, 'text'],
  [{ text: ' \n' }, 'text'],
  [{ text: 'a\u0000b' }, 'text'],
  [{ text: 'a\ud800b' }, 'text'],
  [{ text: 'elva tecken' }, 'text'],
  [{ text: 7 }, 'text'],
  [{ one: 'c' }, 'one'],
  [{ one: null }, 'one'],
  [{ several: ['a', 'c'] }, 'several'],
  [{ several: 'a' }, 'several'],
  [{ id: id.toUpperCase() }, 'id'],
  [{ id: 'KS' }, 'id'],
  [{ flag: 'true' }, 'flag'],
  [{ number: 4 }, 'number'],
  [{ number: '1' }, 'number'],
  [{ number: 1.5 }, 'number'],
  [{ numbers: [0] }, 'numbers'],
  [{ day: '2026-02-29' }, 'day'],
  [{ day: '2026-03-02T09:15:00Z' }, 'day'],
  [{ moment: '2026-03-02T09:15' }, 'moment'],
  [{ inner: { email: 'nobody' } }, 'inner/email'],
  [{ inner: { email: 'a@example.se', more: 1 } }, 'inner/more'],
  [{ inner: [] }, 'inner'],
  [{ inner: null }, 'inner'],
  [{ needed: undefined }, 'needed'],
  [{ needed: [{ email: 'a@example.se' }] }, 'needed'],
  [{ day: '0000-01-01' }, 'day'],
  [{ moment: '0000-12-31T23:00:00Z' }, 'moment'],
  [{ limit: '' }, 'limit'],
  [{ limit: '201' }, 'limit'],
  [{ limit: '0x10' }, 'limit'],
  [{ limit: '1e2' }, 'limit'],
  [{ limit: ['5', '5'] }, 'limit'],
  [{ type: 'Another' }, 'type'],
  [{ unknown: 1 }, 'unknown'],
])('refuses %j', (changes, fault) => expect(faults({ ...right, ...changes })).toEqual([fault]));
