import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml';
import type { Document } from 'yaml';

/** One fault in a pack's document: where it is, and what to do about it. Lines and columns begin at 1. */
export interface PackError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** e.g. `rules[2].evidence.where.stance`; empty where the fault is in the text itself. */
  readonly field: string;
  readonly message: string;
}

/** `pack.yaml:41:9 rules[2].within: …`, as compilers and editors write it. */
export function packErrorText(error: PackError): string {
  return `${error.file}:${error.line}:${error.column} ${error.field ? `${error.field}: ` : ''}${error.message}`;
}

export type Path = readonly (string | number)[];

/** `rules[2].evidence` */
export function fieldPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}

/** A document's values with their places, and the faults found in it so far: all are told at once. */
export class PackSource {
  readonly value: unknown;
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed<ParsedNode, true>;
  private readonly found: PackError[] = [];

  constructor(
    readonly file: string,
    text: string,
  ) {
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of [...this.document.errors, ...this.document.warnings]) this.add('', error.message, error.pos[0]);
    visit(this.document, {
      Alias: (_, alias) => {
        if (!alias.resolve(this.document)) this.add('', `unknown anchor ${alias.source}`, alias.range?.[0] ?? 0);
      },
    });
    this.value = this.found.length === 0 ? this.read() : undefined;
  }

  /** Throws only where aliases of aliases would fill the memory. */
  private read(): unknown {
    try {
      return this.document.toJS();
    } catch (error) {
      this.add('', (error as Error).message, 0);
      return undefined;
    }
  }

  /** In the order of the text; a fault in a part that is used in several places (a YAML alias) is told once. */
  get errors(): readonly PackError[] {
    const once = new Map(this.found.map((error) => [`${error.line}:${error.column} ${error.message}`, error]));
    return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** Reports a fault at a path of the value; `key` points at a key inside it rather than at the value. */
  report(path: Path, message: string, key?: string): void {
    this.add(fieldPath(key === undefined ? path : [...path, key]), message, this.offsetOf(path, key));
  }

  private add(field: string, message: string, offset: number): void {
    const { line, col } = this.lines.linePos(offset);
    this.found.push({ file: this.file, line, column: col, field, message });
  }

  /** Where the value at a path begins; of one that is missing, where its nearest parent does. */
  private offsetOf(path: Path, key?: string): number {
    let node: Node | null | undefined = this.document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const step of key === undefined ? path : [...path, key]) {
      const parent: Node | null | undefined = isAlias(node) ? node.resolve(this.document) : node;
      node = undefined;
      if (isSeq(parent)) node = parent.items[step as number] as Node | undefined;
      if (isMap(parent)) {
        const pair = parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
        );
        node = pair?.value as Node | undefined;
        const named = pair?.key as Node | undefined;
        if (named?.range && (!node?.range || step === key)) return named.range[0];
      }
      if (!node) break;
      offset = (isAlias(node) ? node.range?.[0] : node.range?.[0]) ?? offset;
    }
    return offset;
  }
}
