import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ErrorKind } from '@gensvar/kernel';
import { groupBy } from '@gensvar/kernel';
import ts from 'typescript';
import { KINDS } from '../apps/api/src/http/problem';
import { markdownTable } from '../apps/composition/src/markdown-table';

/** One refusal of the service, as its code throws it. */
interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly status: number;
}

/**
 * docs/errors.md: every problem `type` that the API can answer, read from the sources, where each refusal is written out.
 * @throws Error naming the places whose code cannot be read off: write it as a literal, so that it can be found
 */
export function problemsDocument(root: string): string {
  const unread: string[] = [];
  const refusals = sources(root).flatMap((path) =>
    refusalsOf(path, (at) => unread.push(`${relative(root, path)}:${at}`)),
  );
  if (unread.length > 0) throw new Error(`these give no literal code: ${unread.join(', ')}`);
  const byModule = groupBy(refusals, ({ code }) => code.split('.')[0]!);
  const modules = [...byModule.keys()].sort();
  return [
    '# Errors',
    '',
    'Generated from the sources by `npm run docs:errors`: do not edit. Every error of the API is a problem (RFC 9457) whose `type` is `urn:gensvar:problem:<code>`. Codes are stable: programs may tell errors apart by them, and by nothing else. `detail` says what to do; its words may change, and `…` stands for what differs from case to case. The command line prints detail and code.',
    ...modules.flatMap((module) => ['', `## ${module}`, '', ...tableOf(byModule.get(module)!)]),
    '',
  ].join('\n');
}

function tableOf(refusals: readonly Refusal[]): string[] {
  const rows = new Map<string, Refusal>();
  for (const refusal of refusals) if (!rows.has(refusal.code)) rows.set(refusal.code, refusal);
  const cells = [...rows.values()]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, status, detail }) => [`\`${code}\``, String(status), detail.replace(/\s+/g, ' ')]);
  return markdownTable(['code', 'status', 'detail'], cells);
}

/** Invents refusals as examples of what is thrown elsewhere. */
const EXAMPLES = 'pages/refusals.ts';

function sources(root: string): string[] {
  return ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /^[^/]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts') && !path.endsWith(EXAMPLES))
      // Whatever order the disk keeps them in: of a code's texts the first is shown.
      .sort()
      .map((path) => join(root, folder, path)),
  );
}

function refusalsOf(path: string, unread: (line: number) => void): Refusal[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Refusal[] = [];
  const visit = (node: ts.Node): void => {
    const parts = thrown(node);
    if (parts && !passedOn(parts[0])) {
      const code = textOf(parts[0], (name) => `<${name}>`);
      if (code === undefined) unread(source.getLineAndCharacterOfPosition(node.getStart()).line + 1);
      else found.push({ code, detail: textOf(parts[1], () => '…') ?? '…', status: statusOf(parts[2], parts[3]) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The arguments of a DomainError that is made here, by `new` or by the `super` of a kind of its own. */
function thrown(node: ts.Node): ts.NodeArray<ts.Expression> | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') return node.arguments;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.SuperKeyword) return undefined;
  const made = ts.findAncestor(node, ts.isClassDeclaration);
  return made?.heritageClauses?.some((clause) => /extends DomainError\b/.test(clause.getText()))
    ? node.arguments
    : undefined;
}

/** The code of another refusal, which is listed where it was made. */
function passedOn(code: ts.Expression | undefined): boolean {
  return code !== undefined && ts.isPropertyAccessExpression(code) && code.name.text === 'code';
}

function textOf(node: ts.Expression | undefined, hole: (name: string) => string): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) => {
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
      return hole(name) + literal.text;
    });
    return node.head.text + parts.join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const sides = [textOf(node.left, hole), textOf(node.right, hole)];
    return sides.includes(undefined) ? undefined : sides.join('');
  }
  return undefined;
}

function statusOf(kind: ts.Expression | undefined, extra: ts.Expression | undefined): number {
  const own = /\bstatus: (\d+)/.exec(extra?.getText() ?? '')?.[1];
  const named = kind && ts.isStringLiteral(kind) ? (kind.text as ErrorKind) : 'invalid';
  return own === undefined ? KINDS[named].status : Number(own);
}
