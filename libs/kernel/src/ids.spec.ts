import { isUuid, nameBasedId, newId } from './ids';
import { parseStreamName, streamName } from './envelope';

test('new ids are UUIDv7 and ascend', () => {
  const ids = Array.from({ length: 1_000 }, newId);
  expect(ids.every((id) => isUuid(id) && id[14] === '7')).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(1_000);
});

test('a name-based id is these bytes for ever', () => {
  expect(nameBasedId('organisation', 'actor', 'POST /api/v1/inputs', '', 'key-1')).toBe(GOLDEN_ID);
});

const GOLDEN_ID = 'd543ece1-4a5b-5bdc-9eb5-e96da2bd997a';

test('parts do not run together', () => {
  expect(nameBasedId('a', 'bc')).not.toBe(nameBasedId('ab', 'c'));
  expect(nameBasedId('a', '')).not.toBe(nameBasedId('a'));
  expect(isUuid(nameBasedId('a'))).toBe(true);
});

test.each(['', 'x', '00000000-0000-0000-8000-000000000000', 'A0000000-0000-4000-8000-000000000000'])(
  '%j is no id',
  (text) => expect(isUuid(text)).toBe(false),
);

test('a stream’s name holds module, organisation and object', () => {
  const [organisation, object] = [newId(), newId()];
  const name = streamName('inputs', organisation, object);
  expect(name).toBe(`inputs-${organisation}-${object}`);
  expect(parseStreamName(name)).toEqual({ module: 'inputs', organisation, object });
  expect(() => parseStreamName(`inputs-${object}`)).toThrow('not a stream name');
});
