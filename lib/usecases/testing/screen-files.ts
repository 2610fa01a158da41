import { SMALL } from '../../../db/seed/scenarios';
import type { UseCaseContext } from '../context';
import { exportScreenList, SCREEN_LISTS } from '../lists/screens/export-screen-list';
import { ALL_OF_A_LIST, type ScreenListAsked } from '../lists/screens/screen-list';
import { textOrRefusal } from './text-of-file';

/** What asks for all of a list, of the small region where it is of a unit: for tests. */
export const LIST_ASKED: ScreenListAsked = {
  ...ALL_OF_A_LIST,
  unit: { level: 'region', code: SMALL.region },
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
