import { countOf, formatWhole } from '../../../kernel/format';
import { type BriefInput, type BriefSentence, listed, plain, plural } from './brief-parts';
import { ratingWords, shareInWords } from '../officers/rating-words';
import { capitalised } from '../../../kernel/text/first-letter';

/** Cases held beyond grade, and what most of them are. */
export function beyondGradeSentence({ model, figures, table }: BriefInput): BriefSentence | null {
  const { count, of } = figures.beyondGrade;
  if (of === 0) return null;
  if (count === 0) return [plain('No case is held beyond grade.')];
  const linked = listed(
    count === 1 ? '1 case is held beyond grade' : `${formatWhole(count)} cases are held beyond grade`,
    'beyond-grade',
  );
  const cells = table.rows.flatMap((row) =>
    row.cells.map((cell) => ({ ...cell, grade: model.grades.find((grade) => grade.code === row.grade) })),
  );
  const most = cells.reduce((top, cell) => (cell.beyond > top.beyond ? cell : top));
  if (count === 1 || most.grade === undefined || most.beyond * 2 <= count) return [linked, plain('.')];
  return [linked, plain(`, most of them band ${most.band} cases held by ${plural(most.grade)}.`)];
}

/** Cases without an officer who has capacity. */
export function uncoveredSentence({ figures, heldWithoutCapacity }: BriefInput): BriefSentence | null {
  const { count } = figures.uncovered;
  if (figures.liveCases === 0) return null;
  if (count === 0) return [plain('Every case has an officer with capacity.')];
  const linked = listed(
    count === 1 ? '1 case has nobody with capacity' : `${formatWhole(count)} cases have nobody with capacity`,
    'uncovered',
  );
  const waiting = figures.unallocated;
  const held =
    heldWithoutCapacity > 0
      ? [
          `${formatWhole(heldWithoutCapacity)} ${heldWithoutCapacity === 1 ? 'is' : 'are'} held by officers without any`,
        ]
      : [];
  const wait =
    waiting.oldestWaitWorkingDays === null
      ? ''
      : `, the oldest for ${countOf(waiting.oldestWaitWorkingDays, 'working day')}`;
  const unallocated =
    waiting.count > 0
      ? [`${formatWhole(waiting.count)} ${waiting.count === 1 ? 'waits' : 'wait'} for an officer${wait}`]
      : [];
  return [linked, plain(`: ${[...held, ...unallocated].join(' and ')}.`)];
}

/** People who have not been seen for long, whatever was planned for them. */
export function notSeenSentence({ figures }: BriefInput): BriefSentence | null {
  const { contactOver28: over28, contactOver56: over56 } = figures;
  if (over28.count === 0) return null;
  const people = over28.count === 1 ? '1 person has' : `${formatWhole(over28.count)} people have`;
  const longer =
    over56.count === 0
      ? []
      : [
          plain(', and '),
          listed(`${formatWhole(over56.count)} of them`, 'contact-over-56'),
          plain(' for over 56'),
        ];
  return [
    listed(`${people} not been seen for over 28 days`, 'contact-over-28'),
    plain(`, of ${countOf(over28.of, 'active case')} in the community`),
    ...longer,
    plain('.'),
  ];
}

/** Cases whose management oversight is not there or no longer in date. */
export function oversightSentence({
  figures: { oversightMissing: share },
}: BriefInput): BriefSentence | null {
  if (share.count === 0) return null;
  const needing = share.of === 1 ? '1 case that needs' : `${formatWhole(share.of)} cases that need`;
  return [
    plain('Oversight is missing of '),
    listed(`${formatWhole(share.count)} of ${needing} it`, 'oversight-missing'),
    plain('.'),
  ];
}

/** People who kept one officer. */
export function sameOfficerSentence({ figures }: BriefInput): BriefSentence | null {
  const words = ratingWords(figures.sameOfficer);
  if (words === null) return null;
  return [
    plain(`${capitalised(words)} of the people whose order began 6 to 18 months ago, `),
    listed(shareInWords(figures.sameOfficer), 'officer-changed'),
    plain(', kept the same officer throughout.'),
  ];
}
