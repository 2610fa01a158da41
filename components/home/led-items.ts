import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { toHundredths } from '@/lib/domain/metrics/brief/brief-parts';
import { countOf, formatWhole, formatWorkload } from '@/lib/kernel/format';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { LedHome } from '@/lib/usecases/home/home-page';
import { capacityHref, capacityListHref } from '../capacity/capacity-address';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import { reliefItem } from './supervision-items';
import type { HomeGroups, HomeItem } from './home-item';

/** What a leader or an administrator should know of a unit: its figures, each a link to the dashboard's list of them. */
export function ledItems({ unit, figures, withoutRelief }: LedHome, words: ModelWords): HomeGroups {
  const item: MakeItem = (what, list, title, hint) => ({
    key: `${what}-${unit.level}-${unit.code}`,
    href: list === null ? capacityHref(unit) : capacityListHref(list, unit),
    title,
    hint,
  });
  const { oversightMissing: oversight } = figures;
  return {
    actToday: uncoveredItem(figures, item, unit.name),
    thisWeek:
      oversight.count === 0
        ? []
        : [
            item(
              'oversight',
              'oversight-missing',
              `${countOf(oversight.count, 'case needs', 'cases need')} management oversight and ${oversight.count === 1 ? 'has' : 'have'} none in date`,
              `Of ${countOf(oversight.of, 'case')} in ${unit.name} that ${oversight.of === 1 ? 'needs' : 'need'} it.`,
            ),
          ],
    keepInView: [
      item(
        'workload',
        null,
        figures.workloadPercent === null
          ? `The workload of ${unit.name} has no percentage`
          : `The workload of ${unit.name} is ${formatWorkload(toHundredths(figures.pointsUsed), figures.pointsAvailable, words.lines)}`,
        `${countOf(figures.liveCases, 'live case')}.`,
      ),
      ...shareItems(figures, item, unit.name, words),
      ...(withoutRelief ? reliefItem(unit, withoutRelief, words, unit.name) : []),
    ],
  };
}

type MakeItem = (what: string, list: CapacityList | null, title: string, hint: string) => HomeItem;
type Figures = LedHome['figures'];

/** Cases that nobody has time for: held without capacity, or waiting. */
function uncoveredItem({ uncovered, unallocated }: Figures, item: MakeItem, name: string): HomeItem[] {
  const held = uncovered.count - unallocated.count;
  if (held === 0) return [];
  const words = `${countOf(held, 'is held by an officer', 'are held by officers')} with no capacity`;
  const waiting =
    unallocated.count === 0
      ? ''
      : `, and ${unallocated.count} ${unallocated.count === 1 ? 'waits' : 'wait'} for an officer`;
  return [
    item(
      'uncovered',
      'uncovered',
      `${countOf(uncovered.count, 'case has', 'cases have')} no officer with capacity`,
      `In ${name} ${words}${waiting}.`,
    ),
  ];
}

function shareItems(figures: Figures, item: MakeItem, name: string, words: ModelWords): HomeItem[] {
  const { officersOver100: over, officersOver110, over50Cases, beyondGrade, inputsComplete } = figures;
  const missing = inputsComplete.of - inputsComplete.count;
  const overTitle =
    over.count === 0
      ? `None of the ${over.of} officers is over ${words.over}`
      : `${over.count} of the ${over.of} officers ${over.count === 1 ? 'is' : 'are'} over ${words.over}${shareWords(over)}`;
  return [
    ...(over.of === 0
      ? []
      : [
          item(
            'over',
            'over-100',
            overTitle,
            `${officersOver110.count} over ${words.wellOver}; ${over50Cases.count} ${over50Cases.count === 1 ? 'has' : 'have'} more than ${words.guards[0]}.`,
          ),
        ]),
    ...(beyondGrade.count === 0
      ? []
      : [
          item(
            'beyond',
            'beyond-grade',
            countOf(beyondGrade.count, 'case is held beyond grade', 'cases are held beyond grade'),
            `Of ${formatWhole(beyondGrade.of)} held in ${name}.`,
          ),
        ]),
    ...(missing === 0
      ? []
      : [
          item(
            'details',
            'inputs-missing',
            countOf(missing, 'case has details missing', 'cases have details missing'),
            `${words.scores.rsr}, ${words.scores.ogrs}, ROSH, home area or date of birth is not recorded.`,
          ),
        ]),
  ];
}

/** "(76%)" where there are 10 or more to share among. */
function shareWords({ of, percent }: CountShare): string {
  return of < 10 || percent === null ? '' : ` (${Math.round(percent)}%)`;
}
