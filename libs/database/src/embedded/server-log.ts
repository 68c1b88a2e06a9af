import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const KEEP_BYTES = 16 * 1024 * 1024;

/** The server's log file, seen from where it ended when this object was made. */
export class ServerLog {
  private seen: number;

  constructor(
    private readonly path: string,
    private readonly onLog: (line: string) => void,
  ) {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    // One older file is enough to look back at; the log must not fill the disk over the years.
    if (size > KEEP_BYTES) renameSync(path, `${path}.1`);
    this.seen = size > KEEP_BYTES ? 0 : size;
  }

  /** A descriptor for the server to write to: a file outlives this process, a pipe would not. */
  open(): number {
    return openSync(this.path, 'a', 0o600);
  }

  /** Hands over what was written since the last call. */
  flush(): void {
    for (const line of this.read(this.seen).split('\n')) if (line.trim() !== '') this.onLog(line);
    this.seen = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The last lines, for an error. */
  tail(lines = 15): string[] {
    const size = statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
    return this.read(Math.max(0, size - 8192))
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-lines);
  }

  private read(from: number): string {
    let file: number;
    try {
      file = openSync(this.path, 'r');
    } catch {
      return '';
    }
    try {
      const length = Math.max(0, fstatSync(file).size - from);
      const buffer = Buffer.alloc(length);
      return buffer.toString('utf8', 0, readSync(file, buffer, 0, length, from));
    } finally {
      closeSync(file);
    }
  }
}
