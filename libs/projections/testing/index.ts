export { projectionHarness, type Harness, type HarnessOptions } from './harness';
export { Recorder, type RecordOptions } from './record';
