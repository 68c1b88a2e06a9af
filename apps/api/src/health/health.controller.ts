import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Gives, Public } from '@gensvar/identity';
import type { FastifyReply } from 'fastify';
import { live, READY_EXAMPLE, ready } from './health.schema';
import { Metrics } from './metrics';
import { Readiness, type ReadyReport } from './readiness';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Public('whoever runs the service asks whether the process lives')
  @ApiOperation({ summary: 'Whether the process answers; says nothing of the database' })
  @Gives(live, { status: 'live' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Public('load balancers ask before they send requests; it names ids and event types, nothing personal')
  @ApiOperation({
    summary: 'Database, lag of the views, and what stands still, with the event and why; 503 when not ready',
  })
  @Gives(ready, READY_EXAMPLE)
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyReport> {
    const report = await this.readiness.report();
    if (report.status === 'not-ready') void reply.status(503).header('retry-after', '5');
    return report;
  }

  @Get('metrics')
  @Public('Prometheus reads it; counts and times only')
  @ApiOperation({ summary: 'Counts and times for Prometheus' })
  @ApiOkResponse({
    description: 'In the text format of Prometheus',
    content: { 'text/plain': { schema: { type: 'string' }, example: 'gensvar_requests_total 42' } },
  })
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
