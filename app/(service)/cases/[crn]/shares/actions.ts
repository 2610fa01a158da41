'use server';

import { type CaseSaved, toCase } from '@/lib/addresses/cases';
import { END_SHARE_FORM, endShare } from '@/lib/usecases/sharing/end-share';
import { SHARE_CASE_FORM, shareCase } from '@/lib/usecases/sharing/share-case';
import { changeAction } from '../../../officers/change-outcome';

const casePage =
  (word: CaseSaved) =>
  ({ crn }: { readonly crn: string }) => ({ path: toCase.page(crn), word });

/** Gives a co-worker a share of a case, once what it does has been confirmed. */
export const shareCaseAction = changeAction(
  SHARE_CASE_FORM,
  (context, { crn, confirmed, ...texts }) => shareCase(context, { crn, confirmed, texts }),
  casePage('shared'),
);

/** Ends a share of a case. */
export const endShareAction = changeAction(END_SHARE_FORM, endShare, casePage('share-ended'));
