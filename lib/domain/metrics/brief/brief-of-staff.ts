import { countOf, formatWhole } from '../../../kernel/format';
import {
  type BriefInput,
  type BriefPart,
  type BriefSentence,
  listed,
  perCent,
  plain,
  plural,
} from './brief-parts';
import { guardsIn, wordsOf } from '../../workload/model/model-words';
import type { GradeGap } from '../capacity/capacity-gap';
import { plainShareWords, shareInWords } from '../officers/rating-words';
import { wholeAverage } from '../cases/average-caseload';
import { capitalised } from '../../../kernel/text/first-letter';

/** Of the responsible officers who hold a case, those over capacity, and of these those without capacity. */
export function overCapacitySentence({
  model,
  figures,
  noCapacityOfficers,
}: BriefInput): BriefSentence | null {
  const line = wordsOf(model).overInWords;
  const share = figures.officersOver100;
  if (share.of === 0) return [plain('No responsible officer holds a case here.')];
  if (share.count === 0)
    return [plain(`None of the ${countOf(share.of, 'officer')} who hold cases is over ${line}.`)];
  const verb = share.count === 1 ? `is over ${line}` : `are over ${line}`;
  const all = share.count === share.of;
  const start: BriefSentence = all
    ? [
        listed(
          share.of === 1
            ? 'The only officer who holds cases'
            : `All ${formatWhole(share.of)} officers who hold cases`,
          'over-100',
        ),
        plain(` ${verb}`),
      ]
    : [
        plain(`${capitalised(plainShareWords(share) ?? '')} of the officers who hold cases, `),
        listed(shareInWords(share), 'over-100'),
        plain(`, ${verb}`),
      ];
  if (noCapacityOfficers === 0) return [...start, plain('.')];
  const none = noCapacityOfficers === 1 ? 'has no capacity at all' : 'have no capacity at all';
  const whom = share.count === 1 ? '' : `${formatWhole(noCapacityOfficers)} of them `;
  return [...start, plain(', and '), listed(`${whom}${none}`, 'no-capacity'), plain('.')];
}

/** Officers with more cases than the guards allow. */
export function caseloadsSentence({ model, figures }: BriefInput): BriefSentence | null {
  const { guards } = wordsOf(model);
  const [, higher] = guardsIn(model);
  const { over50Cases, over75Cases } = figures;
  if (over50Cases.count === 0) return null;
  const first = [
    listed(shareInWords(over50Cases), 'over-50'),
    plain(` ${over50Cases.count === 1 ? 'holds' : 'hold'} more than ${guards[0]}`),
  ];
  if (over75Cases.count === 0) return [...first, plain(`, and nobody more than ${higher}.`)];
  return [
    ...first,
    plain(', and '),
    listed(shareInWords(over75Cases), 'over-75'),
    plain(` more than ${higher}.`),
  ];
}

/** Average caseloads of the two main grades, and the change on the year between the numbers as shown. */
export function averagesSentence({ model, figures, lastYear }: BriefInput): BriefSentence | null {
  const said = (['ordinary', 'senior'] as const).flatMap((role) => {
    const grade = model.grades.find((entry) => entry.role === role);
    const now = grade ? wholeAverage(figures.averageCaseloadByGrade[grade.code]) : null;
    return grade && now !== null
      ? [{ grade, now, before: wholeAverage(lastYear?.averageCaseloadByGrade[grade.code]) }]
      : [];
  });
  const [first, second] = said;
  if (!first) return null;
  const start: BriefPart[] = [
    plain(`${capitalised(plural(first.grade))} hold `),
    { text: `${countOf(first.now, 'case')} each on average`, to: { section: 'grades' } },
    plain(changeWords(first)),
  ];
  return second
    ? [
        ...start,
        plain(`, while ${plural(second.grade)} hold ${formatWhole(second.now)}${changeWords(second)}.`),
      ]
    : [...start, plain('.')];
}

function changeWords({ now, before }: { readonly now: number; readonly before: number | null }): string {
  if (before === null) return '';
  if (now === before) return ', as many as a year ago';
  return `, ${formatWhole(Math.abs(now - before))} ${now > before ? 'more' : 'fewer'} than a year ago`;
}

/** Time that is short or to spare, by grade. */
export function gapSentence({ model, unit, gaps }: BriefInput): BriefSentence | null {
  if (gaps.every((entry) => entry.needed === 0 && entry.available === 0)) return null;
  const words = (entry: GradeGap): string => {
    const grade = model.grades.find(({ role }) => role === entry.role);
    return `${Math.abs(entry.after).toFixed(2)} FTE ${grade ? plural(grade) : ''}`;
  };
  const short = gaps.filter((entry) => entry.after > 0);
  const spare = gaps.filter((entry) => entry.after < 0);
  const toGap = (text: string): BriefPart => ({ text, to: { section: 'gap' } });
  if (short.length === 0 && spare.length === 0)
    return [plain(`${unit.name} has `), toGap('just the time that its cases need'), plain('.')];
  if (short.length === 0)
    return [
      plain(`${unit.name} has the time that its cases need: `),
      toGap(`${spare.map(words).join(' and ')} to spare`),
      plain('.'),
    ];
  const end = spare.length === 0 ? '.' : `, and has ${spare.map(words).join(' and ')} to spare.`;
  return [plain(`${unit.name} is `), toGap(`${short.map(words).join(' and ')} short`), plain(end)];
}

/** The units with the highest and the lowest workload, of those that are alike: never Community Payback against others. */
export function extremesSentence({ model, units, paybackLeftOut }: BriefInput): BriefSentence | null {
  const ranked = units.flatMap((unit) =>
    unit.workloadPercent === null ? [] : [{ ...unit, percent: unit.workloadPercent }],
  );
  ranked.sort((a, b) => b.percent - a.percent);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || most.percent === least.percent) return null;
  return [
    { text: `${most.name} is the most stretched`, to: { section: 'units' } },
    plain(
      `, at ${perCent(most, model) ?? ''}; ${least.name} has the most room, at ${perCent(least, model) ?? ''}${paybackLeftOut ? ' (without Community Payback)' : ''}.`,
    ),
  ];
}
