import { readSettings, unknownSettings } from './settings';

describe('readSettings', () => {
  test('an empty environment has usable defaults', () => {
    expect(readSettings({ PORT: '' })).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', GENSVAR_DEMO: true });
  });

  test('reads what is set', () => {
    const settings = readSettings({ PORT: '8080', GENSVAR_DEMO: 'false', GENSVAR_DATA: '/srv/gensvar', PATH: '/bin' });
    expect(settings).toMatchObject({ PORT: 8080, GENSVAR_DEMO: false, GENSVAR_DATA: '/srv/gensvar' });
    expect(settings).not.toHaveProperty('PATH');
  });

  test('names every fault at once and repeats no secret', () => {
    const read = () =>
      readSettings({
        PORT: 'http',
        GENSVAR_KEK: 'secret',
        DATABASE_VIEWS_URL: 'mysql://root:hemligt@h/x',
        GENSVAR_DEMO: 'ja',
      });
    expect(read).toThrow(
      expect.objectContaining({
        code: 'settings.invalid',
        extra: {
          errors: expect.arrayContaining([
            expect.stringContaining('PORT'),
            'GENSVAR_KEK must be 32 bytes in base64',
            'DATABASE_VIEWS_URL must be a postgres:// URL',
            expect.stringContaining('GENSVAR_DEMO'),
            'DATABASE_APP_URL and DATABASE_VIEWS_URL are set both or neither',
          ]),
        },
      }),
    );
    expect(read).not.toThrow(/secret|hemligt/);
  });
});

describe('unknownSettings', () => {
  test('are names of ours that nobody reads; what specs and benches read is known', () => {
    const environment = { GENSVAR_DEMOS: 'false', GENSVAR_DEMO: 'false', GENSVAR_BENCH_INPUTS: '5', PATH: '/bin' };
    expect(unknownSettings(environment)).toEqual(['GENSVAR_DEMOS']);
  });
});
