import 'server-only';
import { bodyShape } from '../../kernel/reading/known-members';
import type { ReferenceCall, ReferenceMember } from '../../kernel/reading/reference-call';
import { AUDIENCES, type Operation, PROBLEM_WORDS } from './operation';
import { parametersOf, toJson } from './parameters';

/** Every call as its reference page tells it, from the same description that other systems read. `titles`: what some members are called just now. */
export function referenceOf(
  operations: readonly Operation[],
  titles: Readonly<Record<string, string>> = {},
): readonly ReferenceCall[] {
  const titled = (member: ReferenceMember): ReferenceMember => ({
    ...member,
    about: titles[member.name] ?? member.about,
  });
  return operations.map((operation) => {
    const { id, method, path, body, form, answer, status = 200, problems, audience } = operation;
    const summary =
      audience === undefined ? operation.summary : `${operation.summary}. ${AUDIENCES[audience]}`;
    return {
      id,
      summary,
      call: `${method.toUpperCase()} ${path}`,
      sent: [
        ...parametersOf(operation).map(({ name, in: where, required, description, schema }) =>
          memberOf(name, where, required, {
            ...schema,
            ...(description === undefined ? {} : { description }),
          }),
        ),
        ...(body === undefined ? [] : membersOf('body', bodyShape(body))),
        ...(form === undefined ? [] : membersOf('form', toJson(form, 'input'))),
      ].map(titled),
      answered: (operation.file === true ? [FILE] : membersOf('', toJson(answer, 'output'))).map(titled),
      status,
      problems: [...new Set(problems)].sort().map((code) => `${code}: ${PROBLEM_WORDS[code] ?? 'Problem'}`),
      example: exampleCommand(operation),
    };
  });
}

/** What is told of an answer that is a file. */
const FILE: ReferenceMember = {
  name: 'the file',
  where: '',
  kind: 'CSV',
  required: true,
  about: 'Lines of comma separated values: the marking, the head, then the rows',
};

/** What of a JSON schema is told. */
interface Told {
  readonly type?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Told[];
  readonly items?: Told;
}

function membersOf(
  where: string,
  { properties = {}, required = [] }: { readonly properties?: object; readonly required?: readonly string[] },
): readonly ReferenceMember[] {
  return Object.entries(properties).map(([name, schema]) =>
    memberOf(name, where, required.includes(name), schema as Told),
  );
}

function memberOf(name: string, where: string, required: boolean, schema: Told): ReferenceMember {
  const { title, description } = schema;
  const about = [title, description].filter((text) => text !== undefined && text !== '').join('. ');
  return { name, where, kind: kindOf(schema), required, about };
}

/** "text", "list of number", "one of: true, false", "number or nothing". */
function kindOf({ type, enum: choices, anyOf, items }: Told): string {
  if (choices !== undefined)
    return choices.length > MOST_CHOICES ? 'text, of a list' : `one of: ${choices.join(', ')}`;
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(' or ');
  if (type === 'array') return items === undefined ? 'list' : `list of ${kindOf(items)}`;
  if (Array.isArray(type)) return type.map((one: unknown) => kindOf({ type: one })).join(' or ');
  return WORDS[String(type)] ?? 'any';
}

const MOST_CHOICES = 15;
const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'object',
  null: 'nothing (null)',
};

function exampleCommand({ method, path, example = {}, body, form, open, once }: Operation): string {
  const at = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => example.path?.[name] ?? name);
  const query = new URLSearchParams(
    Object.entries(example.query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString();
  return [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} "$HEADROOM/api/v1${at}${query === '' ? '' : `?${query}`}"`,
    ...(open === true ? [] : ['  -H "Authorization: Bearer $TOKEN"']),
    ...(once === true ? ['  -H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(body === undefined
      ? []
      : ['  -H "Content-Type: application/json"', `  -d '${JSON.stringify(example.body ?? {})}'`]),
    ...(form === undefined ? [] : ['  -F "files=@officers.csv" -F "files=@cases.csv" -F "dryRun=true"']),
  ].join(' \\\n');
}
