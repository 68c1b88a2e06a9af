import { Pace } from './pace';

describe('a pace of 50 ms', () => {
  let passed: number[];
  let pace: Pace;

  beforeEach(() => {
    jest.useFakeTimers();
    passed = [];
    const begin = performance.now();
    pace = new Pace(50, () => passed.push(performance.now() - begin));
  });
  afterEach(() => jest.useRealTimers());

  const callAt = (...moments: number[]) => {
    let now = 0;
    for (const moment of moments) {
      jest.advanceTimersByTime(moment - now);
      now = moment;
      pace.call();
    }
    jest.advanceTimersByTime(1_000);
  };

  test('passes the first call on at once', () => {
    pace.call();
    expect(passed).toEqual([0]);
  });

  test('passes what comes meanwhile on as one, when its time has come', () => {
    callAt(0, 1, 2, 49);
    expect(passed).toEqual([0, 50]);
  });

  test('goes on so under load, and is quick again after a rest', () => {
    callAt(0, 20, 40, 60, 80, 90, 300, 301);
    expect(passed).toEqual([0, 50, 100, 300, 350]);
  });

  test('passes nothing on once it is stopped', () => {
    pace.call();
    pace.call();
    pace.stop();
    jest.advanceTimersByTime(1_000);
    expect(passed).toEqual([0]);
  });
});
