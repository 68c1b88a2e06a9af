import { Controller, type ExecutionContext, Get, Query } from '@nestjs/common';
import { QueryGuard } from './query.guard';

class Filter {
  kind?: string;
}

@Controller()
class Jars {
  @Get('none')
  none() {
    return {};
  }
  @Get('named')
  named(@Query('kind') kind: string) {
    return { kind };
  }
  @Get('declared')
  declared(@Query() filter: Filter) {
    return filter;
  }
}

describe('parameters of a query', () => {
  const guard = new QueryGuard();
  const allowed = (handler: keyof Jars, query: object, url = '/api/v1/jars') => {
    const context = {
      getClass: () => Jars,
      getHandler: () => Jars.prototype[handler],
      switchToHttp: () => ({ getRequest: () => ({ query, url }) }),
    };
    return () => guard.canActivate(context as unknown as ExecutionContext);
  };

  test('those that a route names are taken, and where a class declares them it says itself which it knows', () => {
    expect(allowed('none', {})()).toBe(true);
    expect(allowed('named', { kind: 'x' })()).toBe(true);
    expect(allowed('declared', { kind: 'x', lable: 'y' })()).toBe(true);
  });

  test.each([
    ['none', { kind: 'x' }, '/kind'],
    ['named', { kind: 'x', lable: 'y' }, '/lable'],
    ['declared', { toString: 'x' }, '/toString'],
    ['declared', { constructor: 'x' }, '/constructor'],
  ] as const)('%s with %j is refused', (handler, query, pointer) => {
    const refusal = expect.objectContaining({
      code: 'http.invalid',
      extra: { errors: [expect.objectContaining({ pointer })] },
    });
    expect(allowed(handler, query)).toThrow(refusal);
  });

  test('links to pages and probes of health may carry what they like', () => {
    expect(allowed('none', { utm: 'x' }, '/?utm=x')()).toBe(true);
  });
});
