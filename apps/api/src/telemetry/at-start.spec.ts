import { wanted } from './at-start';

describe('traces are wanted', () => {
  test.each([
    [{}, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: '' }, false],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, true],
    // The check of the settings says what is wrong with it.
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' }, false],
    [{ GENSVAR_TRACES: 'true' }, true],
    [{ GENSVAR_TRACES: 'false' }, false],
  ])('with %j: %s', (environment, answer) => {
    expect(wanted(environment)).toBe(answer);
  });
});
