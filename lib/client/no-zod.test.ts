import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const FOLDERS = ['app', 'components', 'lib'];
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** What a module takes in when it runs: types alone, which are gone by then, are left out. */
interface Module {
  readonly directive: string | null;
  readonly imports: readonly string[];
}

const read = new Map<string, Module>();

function readModule(file: string): Module {
  const known = read.get(file);
  if (known) return known;
  const { statements } = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const [first] = statements;
  const made = {
    directive:
      first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression)
        ? first.expression.text
        : null,
    imports: statements.flatMap(importOf),
  };
  read.set(file, made);
  return made;
}

function importOf(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
  const { moduleSpecifier } = statement;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || isOfTypes(statement))
    return [];
  return [moduleSpecifier.text];
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** The file that an import of ours names; null for a package. */
function fileOf(from: string, named: string): string | null {
  if (!named.startsWith('@/') && !named.startsWith('.')) return null;
  const base = named.startsWith('@/') ? named.slice(2) : path.join(path.dirname(from), named);
  const found = ENDINGS.map((ending) => base + ending).find(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
  if (found === undefined && !/\.(scss|css|json|svg)$/.test(named))
    throw new Error(`${from} imports ${named}, which is not there`);
  return found ?? null;
}

/** The way from a module of the browser to a package, file by file; null where none leads there. An action stays on the server. */
function wayTo(wanted: string, from: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const waiting = [from];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    for (const named of readModule(file).imports) {
      if (named === wanted || named.startsWith(`${wanted}/`)) return [...stepsTo(file, cameFrom), named];
      const next = fileOf(file, named);
      if (next === null || !/\.tsx?$/.test(next) || cameFrom.has(next)) continue;
      if (readModule(next).directive === 'use server') continue;
      cameFrom.set(next, file);
      waiting.push(next);
    }
  }
  return null;
}

function stepsTo(file: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const before = cameFrom.get(file) ?? null;
  return before === null ? [file] : [...stepsTo(before, cameFrom), file];
}

const CLIENT = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .filter((file) => readModule(file).directive === 'use client');

it('no page brings zod into the browser', { timeout: 60_000 }, () => {
  expect(CLIENT.flatMap((file) => wayTo('zod', file)?.join(' > ') ?? [])).toEqual([]);
});

it('what a browser gets is found by following imports', { timeout: 60_000 }, () => {
  expect(CLIENT.length).toBeGreaterThan(50);
  expect(wayTo('zod', 'lib/server/openapi/document.ts')).toHaveLength(2);
  expect(CLIENT.some((file) => (wayTo('react', file)?.length ?? 0) > 2)).toBe(true);
});
