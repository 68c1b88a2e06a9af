import { COMMANDS, REACTIONS } from '@gensvar/kernel';
import { DomainError } from '@gensvar/kernel';
import { Metrics } from './metrics';
import type { Readiness } from './readiness';

describe('metrics', () => {
  let metrics: Metrics;
  beforeEach(() => {
    metrics = new Metrics({ views: async () => [] } as unknown as Readiness);
  });
  afterEach(() => metrics.onModuleDestroy());

  const ours = async () => (await metrics.text()).split('\n').filter((line) => line.startsWith('gensvar_'));
  const facts = { module: 'inputs', command: 'AnswerInput', organisation: 'o', object: 'i' };
  const nobody = { correlation: undefined, causation: undefined };

  test('count commands by what came of them, and nothing after the end', async () => {
    const place = { revision: 1, position: '1' };
    await COMMANDS.run({ ...facts, ...nobody, outcome: 'appended' }, async () => place);
    await COMMANDS.run({ ...facts, ...nobody, outcome: 'repeated' }, async () => place);
    const refuse = (error: Error) =>
      COMMANDS.run({ ...facts, ...nobody }, () => Promise.reject(error)).catch(() => undefined);
    await refuse(new DomainError('inputs.not-found', 'There is none.', 'not-found'));
    await refuse(new TypeError('of ours'));
    metrics.onModuleDestroy();
    await COMMANDS.run({ ...facts, ...nobody, outcome: 'appended' }, async () => place);
    const counted = (await ours()).filter((line) => line.startsWith('gensvar_commands_total'));
    expect(counted).toEqual(
      ['appended', 'repeated', 'not-found', 'fault'].map(
        (outcome) => `gensvar_commands_total{module="inputs",command="AnswerInput",outcome="${outcome}"} 1`,
      ),
    );
  });

  test('count what views take, and that they fail', async () => {
    const batch = { kind: 'view', name: 'inputs.register.v2', events: 3, position: '9', correlations: [] } as const;
    await REACTIONS.run(batch, async () => undefined);
    await REACTIONS.run(batch, () => Promise.reject(new Error('no'))).catch(() => undefined);
    expect(await ours()).toEqual(
      expect.arrayContaining([
        'gensvar_view_events_total{view="inputs.register.v2"} 3',
        'gensvar_view_failures_total{view="inputs.register.v2",reason="fault"} 1',
      ]),
    );
  });

  test('grow no further by what somebody invents', async () => {
    metrics.request('PROPFIND', 'none', 404, 0.01);
    const before = (await ours()).length;
    for (const method of ['MKCOL', 'SEARCH', 'LOCK', 'GUNVOR']) metrics.request(method, 'none', 404, 0.01);
    expect((await ours()).length).toBe(before);
  });
});
