import { SMALL } from '../../../db/seed/scenarios';
import type { UseCaseContext } from '../context';
import { exportScreenList, SCREEN_LISTS } from '../lists/screens/export-screen-list';
import type { ScreenListAsked } from '../lists/screens/screen-list';
import { textOrRefusal } from './text-of-file';

/** Whatever a list can be asked, of the small region and unnarrowed: for tests. */
export const LIST_ASKED: ScreenListAsked = {
  of: '',
  words: '',
  filter: { ldu: null, team: null, band: null },
  order: { sort: 'urgency', descending: false },
  unit: { level: 'region', code: SMALL.region },
  decisions: { days: 365, teamCode: null, kind: null, reasonCode: null, exception: null, page: 1 },
  state: null,
  rule: null,
  cases: { filter: { show: null, band: null, setting: null }, sort: 'attention', descending: false },
};

/** Every list of a page as its file, of one case, its officer and their team, by the name of the list. */
export function everyScreenFile(
  context: UseCaseContext,
  about: {
    readonly crn: string;
    readonly staffCode: string;
    readonly teamCode: string;
    readonly words: string;
  },
): readonly (readonly [string, () => Promise<unknown>])[] {
  return SCREEN_LISTS.flatMap((list) =>
    [about.crn, about.staffCode, about.teamCode].map(
      (of) =>
        [
          `file, ${list} of ${of}`,
          () => textOrRefusal(exportScreenList(context, list, { ...LIST_ASKED, of, words: about.words })),
        ] as const,
    ),
  );
}
