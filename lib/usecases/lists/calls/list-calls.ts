import 'server-only';
import { z } from 'zod';
import { SCOPE_LEVELS } from '../../../domain/access/actor';
import { SETTINGS } from '../../../domain/banding/case-vocabulary';
import { CAPACITY_LISTS } from '../../../domain/metrics/capacity/capacity-lists';
import { LIST_QUERY_FIELDS } from '../../../domain/metrics/capacity/list-query-fields';
import { WORKLOAD_STATES } from '../../../domain/workload/measure/states';
import { apiQuery } from '../../../kernel/reading/api-schema';
import type { CapacityListPage } from '../capacity-list-page';

/** The query of `GET /capacity/list`. */
export const listQuerySchema = apiQuery(LIST_QUERY_FIELDS);

const name = z.string().meta({ description: 'As the caller may know it' });
const day = z.iso.date().nullable();
const holder = z
  .object({ staffCode: z.string(), name: z.string(), grade: z.string().nullable() })
  .nullable()
  .meta({ description: 'Null: nobody holds it' });
const share = { count: z.int(), of: z.int(), percent: z.number().nullable() };

const caseItem = z.object({
  crn: z.string(),
  name,
  band: z.string(),
  provisional: z.boolean(),
  setting: z.enum(SETTINGS),
  holder,
  team: z.string().nullable().meta({ description: 'Code of the team' }),
  why: z.array(z.string()).meta({ description: 'Why it is in the list' }),
  waitWorkingDays: z.int().nullable(),
  since: day.meta({ description: 'Since when its officer holds it, or it waits' }),
  lowestGrade: z.string().nullable().meta({ description: 'Null: undecided' }),
  lastSeen: day,
  nextAppointment: day,
  ends: day,
  points: z.number(),
});
const officerItem = z.object({
  staffCode: z.string(),
  name: z.string(),
  grade: z.string().nullable(),
  team: z.string(),
  state: z.enum(WORKLOAD_STATES),
  pointsUsed: z.number(),
  pointsAvailable: z.number(),
  caseCount: z.int(),
  beyondGrade: z.int(),
  overSince: day.meta({ description: 'Since when they are over the second threshold' }),
  overBefore: z.boolean().meta({ description: 'They may have been before that day too' }),
  newIn7Days: z.int(),
  supervision: z
    .object({ sessions: z.int(), lastOn: day })
    .nullable()
    .meta({ description: 'In lists of supervision alone' }),
  fair: z
    .object({ newCases: z.int(), ofGrade: z.int(), fairShare: z.number() })
    .nullable()
    .meta({ description: 'In the list of new high-band cases alone' }),
});
const actionItem = z.object({
  id: z.string(),
  crn: z.string(),
  name,
  what: z.string(),
  who: z.string(),
  dueOn: z.iso.date(),
  overdue: z.boolean(),
  holder: z.object({ staffCode: z.string(), name: z.string() }),
  teamName: z.string(),
});
const periodItem = z.object({
  crn: z.string(),
  name,
  on: day.meta({ description: 'When it began, or ended' }),
  setting: z.enum(SETTINGS),
  holder,
  team: z.string().nullable(),
});
const changeItem = z.object({
  crn: z.string(),
  orderStart: z.iso.date(),
  firstAllocatedOn: day,
  officersOfRecord: z.int(),
  teamName: z.string().nullable(),
});
const unitItem = z.object({ level: z.enum(SCOPE_LEVELS), code: z.string(), name: z.string(), ...share });

/** The answer of `GET /capacity/list`. */
export const listAnswerSchema = z.object({
  list: z.enum(CAPACITY_LISTS),
  level: z.enum(SCOPE_LEVELS),
  code: z.string(),
  name: z.string(),
  dataAsOf: z.iso.datetime().nullable(),
  share: z.object(share).meta({ description: 'The figure that the list is behind' }),
  kind: z.enum(['cases', 'officers', 'units', 'actions', 'periods', 'changes']).meta({
    description:
      'What is listed. units: of officers who are not named here, how many each unit has; ask for a unit below',
  }),
  items: z.array(z.union([caseItem, officerItem, actionItem, periodItem, changeItem, unitItem])),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this was the last' }),
});

/** A page of a list behind a figure, of items that are narrowed and in order. */
export function toListAnswer(
  { list, unit, dataAsOf, share: figure }: Omit<CapacityListPage, 'items'>,
  items: CapacityListPage['items'],
  { limit, cursor }: { readonly limit: number; readonly cursor: number },
): z.infer<typeof listAnswerSchema> {
  const all = toItems(items);
  const end = cursor + limit;
  return {
    list,
    level: unit.level,
    code: unit.code,
    name: unit.name,
    dataAsOf,
    share: toShare(figure),
    kind: items.kind,
    items: all.slice(cursor, end),
    next: end < all.length ? String(end) : null,
  };
}

function toItems(items: CapacityListPage['items']): z.infer<typeof listAnswerSchema>['items'] {
  switch (items.kind) {
    case 'cases':
      return items.cases.map(toCase);
    case 'officers':
      return items.officers.map(toOfficer);
    case 'units':
      return items.units
        .flatMap((unit) => [unit, ...unit.below])
        .map(({ level, code, name: called, share: part }) => {
          return { level, code, name: called, ...toShare(part) };
        });
    case 'actions':
      return items.actions.map(toAction);
    case 'periods':
      return items.periods.map(toPeriod);
    case 'changes':
      return items.changes.map(({ crn, orderStart, firstAllocatedOn, officersOfRecord, teamName }) => {
        return { crn, orderStart, firstAllocatedOn, officersOfRecord, teamName };
      });
  }
}

type ItemOf<Kind, Member extends string> =
  Extract<CapacityListPage['items'], { readonly kind: Kind }> extends Readonly<
    Record<Member, readonly (infer Item)[]>
  >
    ? Item
    : never;

function toShare({ count, of, percent }: CapacityListPage['share']): CapacityListPage['share'] {
  return { count, of, percent };
}

function toHolder(one: ItemOf<'cases', 'cases'>['holder']): z.infer<typeof holder> {
  return one && { staffCode: one.staffCode, name: one.name, grade: one.gradeCode };
}

function toCase(one: ItemOf<'cases', 'cases'>): z.infer<typeof caseItem> {
  return {
    crn: one.crn,
    name: one.name.text,
    band: one.band,
    provisional: one.provisional,
    setting: one.setting,
    holder: toHolder(one.holder),
    team: one.teamCode,
    why: [...one.why],
    waitWorkingDays: one.waitWorkingDays,
    since: one.since,
    lowestGrade: one.lowestGrade,
    lastSeen: one.lastSeen,
    nextAppointment: one.nextAppointment,
    ends: one.ends,
    points: one.pointsHundredths / 100,
  };
}

function toOfficer(one: ItemOf<'officers', 'officers'>): z.infer<typeof officerItem> {
  const { supervised, fair } = one;
  return {
    staffCode: one.staffCode,
    name: one.name,
    grade: one.gradeCode,
    team: one.teamCode,
    state: one.state,
    pointsUsed: one.pointsUsedHundredths / 100,
    pointsAvailable: one.pointsAvailable,
    caseCount: one.caseCount,
    beyondGrade: one.beyondGrade,
    overSince: one.overSince,
    overBefore: one.overBefore,
    newIn7Days: one.newIn7Days,
    supervision: supervised && { sessions: supervised.sessions, lastOn: supervised.lastOn },
    fair: fair && {
      newCases: fair.newCases,
      ofGrade: fair.ofGrade,
      fairShare: fair.fairHundredths / 100,
    },
  };
}

function toAction(one: ItemOf<'actions', 'actions'>): z.infer<typeof actionItem> {
  return {
    id: one.id,
    crn: one.crn,
    name: one.name.text,
    what: one.what,
    who: one.who,
    dueOn: one.dueOn,
    overdue: one.overdue,
    holder: { staffCode: one.holder.staffCode, name: one.holder.name },
    teamName: one.teamName,
  };
}

function toPeriod(one: ItemOf<'periods', 'periods'>): z.infer<typeof periodItem> {
  return {
    crn: one.crn,
    name: one.name.text,
    on: one.on,
    setting: one.setting,
    holder: toHolder(one.holder),
    team: one.teamCode,
  };
}
