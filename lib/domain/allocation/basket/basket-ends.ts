import { EARLIER_OFFICER, endingBeside, type EndingBeside, endsWithMove } from '../moves/ending-beside';

/** A case of the basket, with those who share or cover it. */
export interface BesideInBasket {
  readonly crn: string;
  /** Whom it is about, as the reader may see it. */
  readonly name: { readonly text: string; readonly named: boolean };
  readonly beside: EndingBeside;
}

/** What it ends that the cases of a basket are held by these officers from now on, in sentences; null or empty: nobody is chosen for it. */
export function basketEnds(
  cases: readonly BesideInBasket[],
  chosenFor: (crn: string) => string | null | undefined,
): string[] {
  return cases.flatMap(({ crn, name, beside }) => {
    const staffCode = chosenFor(crn) ?? '';
    if (staffCode === '') return [];
    const caseWords = (): string => (name.named ? `${name.text}, ${crn}` : crn);
    const ending = endingBeside(beside, new Map([[crn, staffCode]]));
    const { own, covers } = endsWithMove(ending, { staffCode, caseWords, givers: EARLIER_OFFICER });
    return [...own, ...covers];
  });
}
