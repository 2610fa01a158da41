import 'server-only';
import { z } from 'zod';
import { TEAM_TYPES } from '../../../domain/banding/case-vocabulary';
import {
  type CloseUnitPage,
  type EstatePage,
  type ShownCounts,
  UNIT_LEVELS,
  type UnitFormPage,
  type UnitLevel,
} from '../estate-page';

/** What `GET /units`, `POST /units` and the calls of one unit take and answer. */

const level = z.enum(UNIT_LEVELS);
const text = z.string().max(20_000);
const confirmed = z
  .boolean()
  .default(false)
  .meta({ description: 'false: only say what it would do. true: do it' });

const recorded = {
  name: z.string().max(200),
  type: z.enum(TEAM_TYPES).default('generic').meta({ description: 'What kind of team; of no other level' }),
  parent: z
    .string()
    .max(200)
    .default('')
    .meta({ description: 'Code of the unit in which it stands; of the highest level none' }),
  areas: z.array(text).max(500).default([]).meta({
    description: 'Local authorities or postcode districts that it serves; of the level between alone',
  }),
  serves: z.array(text).max(100).default([]).meta({ description: 'Codes of other units that a team serves' }),
};

/** The body of `POST /units`. */
export const newUnitBodySchema = z.object({ level, code: z.string().max(200), ...recorded, confirmed });

/** The body of `PUT /units/{level}/{code}`: the whole of what is recorded. */
export const unitBodySchema = z.object({
  ...recorded,
  expectedVersion: z.string().max(100).meta({ description: 'The version that was read' }),
  confirmed,
});

/** The body of `POST /units/{level}/{code}/close`. */
export const closeUnitBodySchema = z.object({
  into: z.string().max(200).default('').meta({
    description:
      'Code of the unit in which all that stands in it goes on: the two are merged. Left out: nothing does',
  }),
  expectedVersion: z.string().max(100).meta({ description: 'The version that GET …/closing answered' }),
  confirmed,
});

/** One unit of the list. */
const unitLineSchema = z.object({
  level,
  code: z.string(),
  name: z.string(),
  parent: z.string().nullable().meta({ description: 'Code of the unit in which it stands' }),
  staff: z.int().nullable().meta({ description: 'Staff who have not left; null of a closed one' }),
  liveCases: z.int().nullable().meta({ description: 'Live cases; null of a closed one' }),
  closedOn: z.iso.date().nullable(),
});

/** The answer of `GET /units`. */
export const unitsAnswerSchema = z.object({ items: z.array(unitLineSchema) });

/** The answer of `GET /units/{level}/{code}`. */
export const unitAnswerSchema = z.object({
  level,
  code: z.string(),
  name: z.string(),
  type: z.enum(TEAM_TYPES).nullable(),
  parent: z.string().nullable(),
  areas: z.array(z.string()),
  serves: z.array(z.string()),
  version: z.string().meta({ description: 'To be sent as expectedVersion with a change' }),
});

/** The answer of `GET /units/{level}/{code}/closing`. */
export const closingAnswerSchema = z.object({
  level,
  code: z.string(),
  name: z.string(),
  holds: z.array(z.string()).meta({ description: 'What stands in it today, in words; empty: nothing does' }),
  targets: z.array(z.string()).meta({ description: 'Codes of the units in which that may go on' }),
  version: z.string().meta({ description: 'To be sent as expectedVersion with the closing' }),
});

type UnitLine = z.infer<typeof unitLineSchema>;

/** Every unit, the highest level first, each with those inside it behind it; closed ones last. */
export function toUnitsAnswer({ regions, closed }: EstatePage): z.infer<typeof unitsAnswerSchema> {
  const lineOf = (
    at: UnitLevel,
    parent: string | null,
    { code, name, staff, liveCases }: ShownCounts & { readonly code: string; readonly name: string },
  ): UnitLine => ({ level: at, code, name, parent, staff, liveCases, closedOn: null });
  const open = regions.flatMap((region) => [
    lineOf('region', null, region),
    ...region.ldus.flatMap((ldu) => [
      lineOf('ldu', region.code, ldu),
      ...ldu.teams.map((team) => lineOf('team', ldu.code, team)),
    ]),
  ]);
  const none = { level: 'team', parent: null, staff: null, liveCases: null } as const;
  return { items: [...open, ...closed.map((unit): UnitLine => ({ ...none, ...unit }))] };
}

/** One unit as it is recorded. */
export function toUnitAnswer({
  level: at,
  code,
  values,
  seen,
}: UnitFormPage): z.infer<typeof unitAnswerSchema> {
  const { name, type, parent, areas, serves } = values;
  return {
    level: at,
    code: code ?? '',
    name,
    type: TEAM_TYPES.find((one) => one === type) ?? null,
    parent: parent === '' ? null : parent,
    areas: [...areas],
    serves: [...serves],
    version: seen,
  };
}

/** What stands in a unit that is to be closed. */
export function toClosingAnswer(page: CloseUnitPage): z.infer<typeof closingAnswerSchema> {
  const { level: at, code, name, holds, targets, seen } = page;
  return {
    level: at,
    code,
    name,
    holds: [...holds],
    targets: targets.map(({ value }) => value),
    version: seen,
  };
}
