import 'server-only';
import type { ClashingRecord, ClashKind, HeldUnder } from '../../../db/queries/estate/key-clash';
import type { MergeObstacles } from '../../../db/queries/estate/load-merge-obstacles';
import type { WorkloadModel } from '../../domain/workload/model/model';
import { countOf, formatDate } from '../../kernel/format';
import type { ShownClash, ShownRecord } from './key-clashes-page';

/** A record that goes, and the one of the same key that goes on. */
export interface ClashingPair {
  readonly into: ClashingRecord;
  readonly from: ClashingRecord;
}

type EstateNames = WorkloadModel['estateNames'];

/** Two records of one key, as they are shown. */
export function toShownClash(
  pair: ClashingPair,
  obstacles: MergeObstacles | null,
  names: EstateNames,
): ShownClash {
  const { into, from } = pair;
  return {
    kind: into.kind,
    what: WHAT[into.kind](names),
    into: toRecord(into, names),
    from: toRecord(from, names),
    effect: EFFECTS[into.kind](pair, names),
    against: obstacles === null ? [] : against(pair, obstacles),
    seen: [into, from].map(({ code, name, holds }) => JSON.stringify([code, name, holds])).join(', '),
  };
}

const WHAT: Readonly<Record<ClashKind, (names: EstateNames) => string>> = {
  officer: () => 'Staff code',
  team: ({ team }) => team,
  ldu: ({ ldu }) => ldu,
  region: ({ region }) => region,
  report: () => 'Report',
};

/** What stands under a record, in the order in which it is said. */
const HELD: readonly (readonly [keyof HeldUnder, (count: number, names: EstateNames) => string])[] = [
  ['liveCases', (n) => countOf(n, 'live case')],
  ['beside', (n) => countOf(n, 'share or cover', 'shares and covers')],
  ['managed', (n) => `manages ${n}`],
  ['staff', (n) => countOf(n, 'member of staff', 'members of staff')],
  ['teams', (n) => countOf(n, 'team')],
  ['ldus', (n, { ldu }) => countOf(n, ldu)],
  ['areas', (n) => countOf(n, 'area served', 'areas served')],
  ['servedBy', (n) => `served by ${countOf(n, 'team')} elsewhere`],
  ['signIns', (n) => countOf(n, 'sign-in or role', 'sign-ins and roles')],
];

function toRecord({ code, name, staffCode, holds }: ClashingRecord, names: EstateNames): ShownRecord {
  const said = HELD.flatMap(([key, words]) => {
    const count = holds[key] ?? 0;
    return count === 0 ? [] : [words(count, names)];
  });
  return { code, name, staffCode, holds: said };
}

const EFFECTS: Readonly<Record<ClashKind, (pair: ClashingPair, names: EstateNames) => string[]>> = {
  officer: ({ into, from: { code, holds } }) => [
    `${countOf(holds.liveCases ?? 0, 'live case goes', 'live cases go')} on under ${into.code}, with ${holds.liveCases === 1 ? 'its' : 'their'} oversight and what waits for a decision.`,
    'Shares, covers, bars, an open relief plan, whom they manage and the sign-in go over too.',
    `Hours, reductions, absences and training are those of ${into.code} from today.`,
    `${code} stays on record, marked as logged in error and gone from today. Its past allocations, and days already stored, stay under it.`,
  ],
  team: ({ into, from: { code, holds, place } }, { ldu }) => [
    `${countOf(holds.staff ?? 0, 'member of staff goes', 'members of staff go')} on in ${into.code} from today, with ${countOf(holds.liveCases ?? 0, 'live case')}.`,
    ...elsewhere(code, into.code, ldu, [place.lduCode, into.place.lduCode]),
    `What ${code} serves, offers of it to women, and roles over it go over to ${into.code}.`,
    `${code} stays on record without anybody, named as merged, and takes no cases. Days before today stay under the code of then.`,
  ],
  ldu: ({ into, from }, { region }) => [
    `${countOf(from.holds.teams ?? 0, 'team goes', 'teams go')} on in ${into.code} from today, with ${countOf(from.holds.liveCases ?? 0, 'live case')}.`,
    ...elsewhere(from.code, into.code, region.toLowerCase(), [from.place.regionCode, into.place.regionCode]),
    `Areas that ${from.code} serves, teams elsewhere that serve it, and roles over it go over to ${into.code}.`,
    removed(into, from),
  ],
  region: ({ into, from }, { ldu }) => [
    `${countOf(from.holds.ldus ?? 0, `${ldu} goes`, `${ldu}s go`)} on in ${into.code} from today, with ${countOf(from.holds.liveCases ?? 0, 'live case')}.`,
    `Teams elsewhere that serve ${from.code}, and roles over it, go over to ${into.code}.`,
    removed(into, from),
  ],
  report: ({ into, from }) => [
    `${from.code} is taken off the record, so that one report counts once. ${into.code} goes on as it is.`,
    'Days already stored stay as they are.',
  ],
};

/** Said where the two stand in different units. */
function elsewhere(
  from: string,
  into: string,
  unit: string,
  [there, here]: readonly [string | null, string | null],
): string[] {
  if (there === here) return [];
  return [`${from} stands in ${unit} ${there}: what is under it goes on in ${here}, where ${into} stands.`];
}

function removed(into: ClashingRecord, from: ClashingRecord): string {
  return `${from.code} is then another spelling of ${into.code}. Its name, ${from.name}, is kept in the audit trail alone.`;
}

function against({ into, from }: ClashingPair, { barred, intoLeftOn }: MergeObstacles): string[] {
  const bars =
    barred.length === 0
      ? []
      : [
          `One of the two holds ${barred.join(', ')}, and the other must not: move ${barred.length === 1 ? 'the case' : 'the cases'} or lift the bar, then merge.`,
        ];
  const left =
    intoLeftOn === null
      ? []
      : [
          `${into.code} left on ${formatDate(intoLeftOn)}, and ${from.code} did not: take the leaving date of ${into.code} off or set one for ${from.code}, then merge.`,
        ];
  return [...bars, ...left];
}
