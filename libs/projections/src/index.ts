import { Projections1764000300000 } from '../migrations/1764000300000-projections';
import { PersonalSchema1764090000300 } from '../migrations/1764090000300-personal-schema';

export { entityTable, type EntityClass, type EntityTable } from './entity-table';
export { effectKey, type Process } from './process';
export type { FailingEvent, Parked } from './parking';
export type { RebuildProgress } from './rebuild';
export { rowView, type RowViewDefinition } from './row-view';
export { readPositions, readStanding, waitUntil, type Standing, type WaitOptions } from './standing';
export { TableRows } from './table-rows';
export type { View, ViewFunction, ViewSession, WorkProgress } from './view';
export { InstantColumn, ViewEntity, ViewRow } from './view-entity';
export { ViewRunner, type RunnerStatus, type ViewRunnerOptions } from './view-runner';

export const PROJECTIONS_MIGRATIONS = [Projections1764000300000, PersonalSchema1764090000300];
