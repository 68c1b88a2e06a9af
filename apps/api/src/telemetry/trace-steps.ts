import type { AsyncLocalStorage } from 'node:async_hooks';
import { type Attributes, context, type Context, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import { APPEND_CALLS, APPENDS, COMMANDS, REACTIONS, type Step, type Steps } from '@gensvar/kernel';
import { failureOf, outcomeOf } from './outcome';
import { linksTo } from './request-place';

/** What the span of a step says at its begin, and with which requests it is linked; linked ones begin a trace of their own. */
interface Begun {
  readonly name: string;
  readonly attributes: Attributes;
  readonly causedBy?: readonly string[];
}

type Ended<Facts, Result> = Step<Facts> & { readonly result?: Result; readonly error?: unknown };

/**
 * A span for each command, append, call to the database with appends, and reaction of a view or process.
 * @param store of the context manager: what a step does runs inside its span
 * @returns what ends it
 */
export function traceSteps(tracer: Tracer, store: AsyncLocalStorage<unknown>): () => void {
  const follow = <Facts extends object, Result>(
    steps: Steps<Facts, Result>,
    begin: (facts: Facts) => Begun,
    end: (step: Ended<Facts, Result>) => Attributes = () => ({}),
  ) =>
    steps.within(
      store,
      (facts) => begun(tracer, begin(facts)),
      (entered, step) => {
        const span = trace.getSpan(entered);
        if (step.error !== undefined) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.setAttributes({ ...failed(step.error), ...end(step) }).end();
      },
    );
  const ends = [
    follow(
      COMMANDS,
      ({ module, command, organisation, object, correlation, causation }) => ({
        name: `command ${module}.${command}`,
        attributes: {
          ...{ 'gensvar.module': module, 'gensvar.command': command },
          ...{ 'gensvar.organisation': organisation, 'gensvar.object': object },
          ...{ 'gensvar.correlation': correlation, 'gensvar.causation': causation },
        },
      }),
      (step) => ({ ...placed(step.result), 'gensvar.outcome': outcomeOf(step) }),
    ),
    follow(
      APPENDS,
      ({ module, events }) => ({
        name: `append ${module}`,
        attributes: { 'gensvar.module': module, 'gensvar.events': events },
      }),
      ({ result }) => placed(result),
    ),
    follow(APPEND_CALLS, ({ appends, events, correlations }) => ({
      name: 'append call',
      attributes: { 'gensvar.appends': appends, 'gensvar.events': events },
      causedBy: correlations,
    })),
    follow(REACTIONS, ({ kind, name, events, position, correlations }) => ({
      name: `${kind} ${name}`,
      attributes: { [`gensvar.${kind}`]: name, 'gensvar.events': events, 'gensvar.position': position },
      causedBy: correlations,
    })),
  ];
  return () => ends.forEach((end) => end());
}

function begun(tracer: Tracer, { name, attributes, causedBy }: Begun): Context {
  const outer = context.active();
  // One of many readers, or of many waiting: inside none of the requests, and linked to all.
  const own = causedBy && { root: true, links: linksTo(causedBy) };
  return trace.setSpan(outer, tracer.startSpan(name, { attributes, ...own }, outer));
}

function placed(result: { readonly revision: number; readonly position: string } | undefined): Attributes {
  return result ? { 'gensvar.revision': result.revision, 'gensvar.position': result.position } : {};
}

function failed(error: unknown): Attributes {
  return error === undefined ? {} : { 'gensvar.failure': failureOf(error) };
}
