import type { IsoDate } from '../../../kernel/dates';
import { formatDayMonth } from '../../../kernel/format';
import { lowerFirst } from '../../../kernel/text/first-letter';

/** For whom a cover of a case that waits stood in. */
export const EARLIER_OFFICER = 'an earlier officer';

interface BesideACase {
  readonly crn: string;
  readonly staffCode: string;
  /** "Surname, Forename" */
  readonly name: string;
}

/** A share of a case: whole per cent of its points. */
export interface ShareBeside extends BesideACase {
  readonly percent: number;
}

/** A cover of a case, its last day included. */
interface CoverBeside extends BesideACase {
  /** For whom it stands in. */
  readonly holderStaffCode: string;
  readonly endsOn: IsoDate;
}

/** What ends for those beside some cases with a decision about them. */
export interface EndingBeside {
  readonly covers: readonly CoverBeside[];
  readonly shares: readonly ShareBeside[];
}

/**
 * What of those beside some cases ends once they have these officers of record, however that comes: covers that stood in for any other
 * officer, and what the new officer covered or shared themselves. Null: the case waits from now on, and its shares wait with it.
 */
export function endingBeside<
  C extends Pick<CoverBeside, 'crn' | 'staffCode' | 'holderStaffCode'>,
  S extends Pick<ShareBeside, 'crn' | 'staffCode'>,
>(
  { covers, shares }: { readonly covers: readonly C[]; readonly shares: readonly S[] },
  holders: ReadonlyMap<string, string | null>,
): { readonly covers: readonly C[]; readonly shares: readonly S[] } {
  return {
    covers: covers.filter(({ crn, holderStaffCode, staffCode }) => {
      const holder = holders.get(crn) ?? null;
      return holderStaffCode !== holder || staffCode === holder;
    }),
    shares: shares.filter(({ crn, staffCode }) => staffCode === holders.get(crn)),
  };
}

/** What it ends that one officer holds one case from now on, in sentences about them; `earlier`: for whom covers stood in. */
export function endsWithOne({ covers, shares }: EndingBeside, staffCode: string, earlier: string): string[] {
  return [
    ...shares.map((share) => ownShareEnds(share, 'this case')),
    ...covers.map((cover) =>
      cover.staffCode === staffCode
        ? `Their cover of this case, to ${formatDayMonth(cover.endsOn)}, ends: they will hold it.`
        : `${coverEnds(cover, 'this case')} for ${earlier}.`,
    ),
  ];
}

/** What a move of cases to this officer ends; `caseWords` names a case, `givers` those who held them. */
export function endsWithMove(
  { covers, shares }: EndingBeside,
  {
    staffCode,
    caseWords,
    givers,
  }: {
    readonly staffCode: string;
    readonly caseWords: (crn: string) => string;
    readonly givers: string;
  },
): { readonly own: string[]; readonly covers: string[] } {
  return {
    own: shares.map((share) => `${share.name}: ${lowerFirst(ownShareEnds(share, caseWords(share.crn)))}`),
    covers: covers.map((cover) =>
      cover.staffCode === staffCode
        ? `${cover.name}: their cover of ${caseWords(cover.crn)}, to ${formatDayMonth(cover.endsOn)}, ends: they will hold it.`
        : `${coverEnds(cover, caseWords(cover.crn))} for ${givers}.`,
    ),
  };
}

/** Said above the officers to choose from: what will end by whom is chosen. */
export function endsByChoice({ covers, shares }: EndingBeside): string[] {
  return [
    ...shares.map(
      ({ name, percent }) =>
        `${name} has a share of this case (${percent}%), which ends if they will hold it.`,
    ),
    ...covers.map(
      ({ name, endsOn }) =>
        `${name} covers this case to ${formatDayMonth(endsOn)}: the cover ends once it is allocated.`,
    ),
  ];
}

function ownShareEnds({ percent }: ShareBeside, caseWords: string): string {
  return `Their share of ${caseWords} (${percent}%) ends: they will hold it.`;
}

function coverEnds({ name, endsOn }: CoverBeside, caseWords: string): string {
  return `The cover of ${caseWords} by ${name}, to ${formatDayMonth(endsOn)}, ends: it stood in`;
}
