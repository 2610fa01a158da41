import { asCrn } from '../../../lib/kernel/ids';
import { bandRow } from '../rows/band-row';
import type { BuiltCase, CaseRow } from './build-cases';
import type { Calendar } from '../plan/calendar';
import { lastOf } from '../plan/chains';
import { HALIFAX_TEAM } from '../estate';
import { LEON_GARSIDE, RYAN_NAYLOR } from './named-people';

/**
 * The cases of Halifax that the guides speak of: two of Daniel Whitworth's by name (one beyond grade, one with a score missing),
 * and two people who are released this week with an appointment on the day. Bands and settings stay as they are.
 */
export function nameHalifaxCases(built: readonly BuiltCase[], calendar: Calendar): BuiltCase[] {
  const live = built.filter(
    ({ chain }) => lastOf(chain).end === null && officerOf(chain).teamCode === HALIFAX_TEAM,
  );
  const changes = new Map<BuiltCase, Partial<CaseRow>>([...whitworths(live), ...releases(live, calendar)]);
  return built.map((entry) => {
    const change = changes.get(entry);
    return change === undefined ? entry : { chain: entry.chain, row: { ...entry.row, ...change } };
  });
}

function officerOf(chain: BuiltCase['chain']): ReturnType<typeof lastOf>['keeper']['officer'] {
  return lastOf(chain).keeper.officer;
}

function whitworths(live: readonly BuiltCase[]): [BuiltCase, Partial<CaseRow>][] {
  const own = live
    .filter(({ chain }) => officerOf(chain).holds?.fixedMix !== undefined)
    .map((entry) => ({ entry, banding: bandRow(entry.row).banding }));
  const beyond = own.find(({ banding }) => banding.minimumRole === 'senior' && banding.band === '3');
  const provisional = own.find(({ banding }) => banding.provisional);
  const open = { sex: 'male', restricted: false } as const;
  return [
    ...(beyond
      ? [
          [
            beyond.entry,
            {
              ...open,
              crn: asCrn('X318842'),
              ...LEON_GARSIDE,
              rsr: 3.41,
              ogrs: 78,
              rosh: 'medium',
              flags: ['da_register'],
            },
          ] satisfies [BuiltCase, Partial<CaseRow>],
        ]
      : []),
    ...(provisional
      ? [
          [provisional.entry, { ...open, crn: asCrn('X295107'), ...RYAN_NAYLOR }] satisfies [
            BuiltCase,
            Partial<CaseRow>,
          ],
        ]
      : []),
  ];
}

function releases(live: readonly BuiltCase[], calendar: Calendar): [BuiltCase, Partial<CaseRow>][] {
  const inCustody = (surname: string): BuiltCase | undefined =>
    live.find(({ row, chain }) => row.setting === 'custody' && officerOf(chain).name.surname === surname);
  const days = [Math.min(2, calendar.daysToFriday), calendar.daysToFriday];
  return [inCustody('Priestley'), inCustody('Mistry')].flatMap(
    (entry, index): [BuiltCase, Partial<CaseRow>][] => {
      const day = calendar.date(days[index] ?? 0);
      return entry ? [[entry, { releaseDate: day, nextAppointment: day, restricted: false }]] : [];
    },
  );
}
