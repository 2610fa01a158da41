import { z } from 'zod';
import { CASE_STATES, COHORTS, SETTINGS } from '../../banding/case-vocabulary';
import type { AvailableLine, LedgerLine, UsedLine } from './ledger';
import { REPORT_KINDS } from '../measure/report-kinds';

const label = z.string();
const points = z.number();
const count = z.number().int();

const caseLineView = z.object({
  kind: z.literal('case'),
  side: z.literal('used'),
  label,
  crn: z.string().nullable(),
  band: z.string(),
  setting: z.enum(SETTINGS),
  cohort: z.enum(COHORTS),
  state: z.enum(CASE_STATES),
  count,
  /**
   * Which part is held where the points are divided: as officer of record, as a co-worker with a share, or as cover; only
   * the first counts as a case held. Left out: the whole case, as officer of record.
   */
  held: z.enum(['record', 'share', 'cover']).optional(),
  provisional: z.boolean(),
  pointsEach: points,
  points,
  dormantPoints: points,
});
const reportLineView = z.object({
  kind: z.literal('report'),
  side: z.literal('used'),
  label,
  report: z.enum(REPORT_KINDS),
  completedOn: z.string().nullable(),
  count,
  points,
});
const supportLineView = z.object({ kind: z.literal('support'), side: z.literal('used'), label, points });
const availableLineView = z.object({
  kind: z.enum(['target', 'reduction', 'absence']),
  side: z.literal('available'),
  label,
  until: z.string().nullable(),
  hours: z.number(),
  pointsAvailable: points,
});

/** A line of the ledger as the API shows it: points and hours as decimals. */
export const ledgerLineSchema = z.union([caseLineView, reportLineView, supportLineView, availableLineView]);
export type LedgerLineAnswer = z.infer<typeof ledgerLineSchema>;

/** The ledger as the API shows it. Points of the used lines sum to points used, those of the available ones to points available. */
export function toLedgerAnswer(ledger: readonly LedgerLine[]): LedgerLineAnswer[] {
  return ledger.map((line) => (line.side === 'used' ? toUsedView(line) : toAvailableView(line)));
}

function toUsedView(line: UsedLine): LedgerLineAnswer {
  const shared = { label: line.label, points: line.pointsHundredths / 100 };
  switch (line.kind) {
    case 'case': {
      const { crn, band, setting, cohort, state, count: cases, provisional } = line;
      const pointsEach = line.pointsEachHundredths / 100;
      return {
        kind: 'case',
        side: 'used',
        ...shared,
        crn,
        band,
        setting,
        cohort,
        state,
        count: cases,
        ...(line.divided ? { held: line.held } : {}),
        provisional,
        pointsEach,
        dormantPoints: line.dormantHundredths / 100,
      };
    }
    case 'report':
      return {
        kind: 'report',
        side: 'used',
        ...shared,
        report: line.reportKind,
        completedOn: line.completedOn,
        count: line.count,
      };
    case 'support':
      return { kind: 'support', side: 'used', ...shared };
  }
}

function toAvailableView({
  kind,
  label: text,
  until,
  hoursHundredths,
  pointsAvailable,
}: AvailableLine): LedgerLineAnswer {
  return { kind, side: 'available', label: text, until, hours: hoursHundredths / 100, pointsAvailable };
}
