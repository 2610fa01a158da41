import { z } from 'zod';
import type { FieldProblem } from '../form-state';

/** What the body of a call may hold, as JSON Schema: an object that names its members holds no others. */
export interface BodyShape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, BodyShape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | BodyShape;
  readonly items?: BodyShape;
  readonly anyOf?: readonly BodyShape[];
  readonly oneOf?: readonly BodyShape[];
}

/** The shape of a body by the schema that validates it: calls are read by it, and the description of the API is written by it. */
export function bodyShape(schema: z.ZodType): BodyShape {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties ??= false;
    },
  });
  // Of what JSON Schema may say, we make these parts alone.
  return json as unknown as BodyShape;
}

/** More are not listed: who sends so many means another call. */
const MOST_LISTED = 50;

/** Every member of a body that its call does not know, by its path. What is no object or list is left to the schema. */
export function unknownMembers(shape: BodyShape, value: unknown): FieldProblem[] {
  return membersOf(shape, value, '').slice(0, MOST_LISTED);
}

function membersOf(shape: BodyShape, value: unknown, path: string): FieldProblem[] {
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways !== undefined)
    return fewest(ways.filter((way) => mayHold(way, value)).map((way) => membersOf(way, value, path)));
  if (Array.isArray(value)) {
    const { items } = shape;
    return items === undefined
      ? []
      : value.flatMap((entry, at) => membersOf(items, entry, under(path, String(at))));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): FieldProblem[] => {
    const known = memberShape(shape, name);
    if (known === true) return [];
    return known === false ? [unknown(shape, path, name)] : membersOf(known, member, under(path, name));
  });
}

/** The shape of a member; true where anything may stand there, false where there is no such member. */
function memberShape(
  { properties, additionalProperties = true }: BodyShape,
  name: string,
): BodyShape | boolean {
  const own = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
  return own ?? additionalProperties;
}

/** Whether a value may have a shape at all: an object is no null, and no text. */
function mayHold({ type }: BodyShape, value: unknown): boolean {
  if (type === undefined || typeof value !== 'object' || value === null) return true;
  return type === (Array.isArray(value) ? 'array' : 'object');
}

/** Of several shapes that a value may have, the one that it fits best. */
function fewest(found: readonly FieldProblem[][]): FieldProblem[] {
  const [first = [], ...others] = found;
  return others.reduce((best, next) => (next.length < best.length ? next : best), first);
}

const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const LONGEST_NAME = 100;

function unknown({ properties = {} }: BodyShape, path: string, name: string): FieldProblem {
  const known = Object.keys(properties).join(', ');
  return {
    field: under(path, name.slice(0, LONGEST_NAME)),
    message: `Nothing goes by this name here. Known: ${known}`,
  };
}
