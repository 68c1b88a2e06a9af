import { AdoptPack, AdoptPackBody, adoptionsId } from '@gensvar/policy';
import { CommandBus } from '@nestjs/cqrs';
import { openService, type TestOrganisation, type TestService } from '../testing';

const ATTESTATIONS = '/api/v1/attestations';
const RULE = 'lulea-delaktighet.L8c';

describe('attestations over HTTP', () => {
  let service: TestService;
  let home: TestOrganisation;
  beforeAll(async () => {
    service = await openService();
    home = await service.organisation('sollunda');
    const adoption = {
      ...{ pack: 'lulea-delaktighet', body: home.board, level: 'executiveBoard', from: '2020-01-01' },
      parameters: [{ name: 'easyWaysInPer', value: 'year' }],
    };
    const invocation = {
      organisation: home.id,
      actor: { id: '00000000-0000-4000-8000-00000000000a', role: 'admin' },
      origin: 'live' as const,
    };
    await service.app
      .get(CommandBus)
      .execute(new AdoptPack(Object.assign(new AdoptPackBody(), adoption), invocation, adoptionsId(home.id)));
    await service.gensvar.views.catchUp();
  });
  afterAll(() => service.close());

  test('the policy owner vouches for the year, takes it back, and nobody else may', async () => {
    const owner = await service.as(home, 'policyOwner');
    const approver = await service.as(home, 'approver');
    const about = { rule: RULE, subjectType: 'organisation-year', subject: home.id };
    const given = { ...about, grounds: 'Tio invånare prövade.', evidence: ['KS 2026/112'] };
    const year = String(new Date().getFullYear());
    const state = async () => {
      await service.gensvar.views.catchUp();
      const { body } = await approver.get(`/api/v1/obligations?rule=${RULE}`);
      const items = body.items as { occurrence: string; state: string }[];
      return items.find(({ occurrence }) => occurrence === year)!.state;
    };
    expect(await state()).not.toBe('met');
    expect(await approver.post(ATTESTATIONS, given)).toMatchObject({
      status: 403,
      body: { type: 'urn:gensvar:problem:policy.not-attester' },
    });
    const first = await owner.post(ATTESTATIONS, given);
    expect(first).toMatchObject({ status: 201, body: { revision: 0 } });
    expect((await owner.post(ATTESTATIONS, given)).body).toEqual(first.body);
    expect(await state()).toBe('met');
    expect(await owner.post(`${ATTESTATIONS}/withdrawals`, { ...about, reason: 'Fel sida.' })).toMatchObject({
      status: 201,
      body: { revision: 1 },
    });
    expect(await state()).not.toBe('met');
  });

  test('what is refused is told how to mend', async () => {
    const owner = await service.as(home, 'policyOwner');
    const about = { rule: RULE, subjectType: 'organisation-year', subject: home.id, grounds: 'Så är det.' };
    const problem = async (body: object) => {
      const answer = await owner.post(ATTESTATIONS, body);
      return [answer.status, answer.body.type];
    };
    expect(await problem(about)).toEqual([422, 'urn:gensvar:problem:policy.evidence-missing']);
    expect(await problem({ ...about, subject: 'elsewhere', evidence: ['x'] })).toEqual([
      404,
      'urn:gensvar:problem:policy.nothing-to-attest',
    ]);
    expect(await problem({ ...about, rule: 'lulea-delaktighet.L10', evidence: ['x'] })).toEqual([
      422,
      'urn:gensvar:problem:policy.not-attested',
    ]);
    expect(await problem({ ...about, rule: 'none.such', evidence: ['x'] })).toEqual([
      404,
      'urn:gensvar:problem:policy.rule-unknown',
    ]);
    expect((await owner.post(ATTESTATIONS, { ...about, evidence: 'x' })).status).toBe(422);
  });
});
