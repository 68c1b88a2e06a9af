import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './auth/access.guard';
import { TokenVerifier, type TokenSettings } from '../../composition/src/auth/token';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import { Readiness } from './health/readiness';
import { logSettings } from './http/log';
import { QueryGuard } from './http/query.guard';
import { WaitGuard } from './http/wait.guard';
import { ApiDescription } from './pages/api-description';
import { PagesController } from './pages/pages.controller';

export interface AppModuleOptions {
  readonly settings: TokenSettings & { readonly LOG_LEVEL: string; readonly TRUST_PROXY?: string };
  /** The service's own modules; together they provide EventStore and ViewRunner. */
  readonly modules: NonNullable<ModuleMetadata['imports']>;
}

/** Composition root of the API: no rules in it. */
@Module({})
export class AppModule {
  static forRoot({ settings, modules }: AppModuleOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LoggerModule.forRoot(logSettings(settings.LOG_LEVEL)),
        CqrsModule.forRoot(),
        DiscoveryModule,
        ...modules,
      ],
      controllers: [PagesController, HealthController],
      providers: [
        { provide: TokenVerifier, useFactory: () => TokenVerifier.open(settings) },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: WaitGuard },
        { provide: APP_GUARD, useClass: QueryGuard },
        Readiness,
        Metrics,
        ApiDescription,
      ],
    };
  }
}
