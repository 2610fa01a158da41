import { parseArgs } from 'node:util';
import { SYSTEM_ACTOR } from '../domain/access/actor';
import { now } from '../machine/clock';
import { SettingsError } from '../machine/settings';
import type { UseCaseContext } from '../usecases/context';
import { migrationsPending } from '../usecases/upgrade/migrate-service';
import { closeServiceStore, serviceStore } from '../usecases/service-store';

/** One option of a command: `--name VALUE`, or a bare `--name` when it takes none. */
export interface Option {
  readonly takes?: string;
  readonly help: string;
  readonly required?: boolean;
}

export interface CommandSpec {
  /** The npm script: `user:create`. */
  readonly name: string;
  readonly summary: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** Names of the arguments without a dash, all required: ['FOLDER']. */
  readonly positionals?: readonly string[];
  /** An option that is given in the place of them. */
  readonly instead?: string;
}

export interface CommandArguments {
  readonly values: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  readonly positionals: readonly string[];
}

/** A fault that the person at the keyboard can mend: printed without a stack. */
export class UsageError extends Error {}

/**
 * Runs a command line tool: answers --help, reads the options, closes the database at the end. Exit code 0 only on success; all
 * errors go to standard error.
 */
export async function runCommand(
  spec: CommandSpec,
  run: (given: CommandArguments) => Promise<void>,
): Promise<void> {
  try {
    const given = readArguments(spec, process.argv.slice(2));
    if (given.flags.has('help')) process.stdout.write(helpText(spec));
    else await run(given);
  } catch (error) {
    process.exitCode = 1;
    const known = error instanceof UsageError || error instanceof SettingsError;
    process.stderr.write(
      `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  } finally {
    await closeServiceStore();
  }
}

/** What a command hands to its use case: the service's own database, as the service itself. */
export function commandContext(): UseCaseContext {
  return { store: serviceStore(), actor: SYSTEM_ACTOR, now: now() };
}

/** The same for a command that reads and writes records: refuses, with what to run first, where the database is not current. */
export async function currentContext(): Promise<UseCaseContext> {
  const problem = await databaseProblem();
  if (problem !== null) throw new UsageError(problem);
  return commandContext();
}

/** What the database lacks, and what to run; null where it is current. */
export async function databaseProblem(): Promise<string | null> {
  const pending = await migrationsPending();
  return pending === 0
    ? null
    : `The database lacks ${pending} migration${pending === 1 ? '' : 's'}. Run: npm run db:migrate`;
}

/** Reads the arguments; throws a UsageError that names every unknown, missing or misused one. */
export function readArguments(spec: CommandSpec, args: readonly string[]): CommandArguments {
  const known = spec.options ?? {};
  const options = Object.fromEntries([
    ['help', { type: 'boolean' as const, short: 'h' }],
    ...Object.entries(known).map(([name, option]) => [
      name,
      { type: option.takes ? ('string' as const) : ('boolean' as const) },
    ]),
  ]);
  const { values, positionals } = parse(spec, options, args);
  const texts = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const flags = new Set(Object.keys(values).filter((name) => values[name] === true));
  const given = { values: Object.fromEntries(texts), flags, positionals };
  if (flags.has('help')) return given;
  const missing = Object.entries(known).filter(([name, option]) => option.required && !given.values[name]);
  const instead = spec.instead !== undefined && spec.instead in given.values;
  const wanted = instead ? [] : (spec.positionals ?? []);
  const problems = [
    ...missing.map(([name, option]) => `--${name} ${option.takes ?? ''} is missing`),
    ...wanted.slice(positionals.length).map((name) => `${name} is missing`),
    ...positionals.slice(wanted.length).map((value) => `${value} is one argument too many`),
  ];
  if (problems.length > 0) throw new UsageError(`${problems.join('\n')}\n\n${helpText(spec)}`);
  return given;
}

type ParseOptions = Record<string, { type: 'string' | 'boolean'; short?: string }>;

function parse(spec: CommandSpec, options: ParseOptions, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${helpText(spec)}`);
  }
}

/** What --help prints. */
export function helpText(spec: CommandSpec): string {
  const options: [string, Option][] = [
    ...Object.entries(spec.options ?? {}),
    ['help', { help: 'Print this help' }],
  ];
  const lines = options.map(([name, option]) => {
    const left = `--${name}${option.takes ? ` ${option.takes}` : ''}`;
    return `  ${left.padEnd(24)} ${option.help}${option.required ? ' (required)' : ''}`;
  });
  const usage = ['npm run', spec.name, '--', ...(spec.positionals ?? []), '[options]'].join(' ');
  return `${spec.summary}\n\nUsage: ${usage}\n\n${lines.join('\n')}\n`;
}
