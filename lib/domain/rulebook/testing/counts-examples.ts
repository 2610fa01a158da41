import { addDays, isoDate } from '../../../kernel/dates';
import { formatWhole } from '../../../kernel/format';
import { asCrn, asStaffCode } from '../../../kernel/ids';
import { supervisedOf } from '../../metrics/counts/count-cases';
import { casesOfContinuity, hadSameOfficer, hasCompleteInputs } from '../../metrics/counts/count-quality';
import { measureDataQuality } from '../../metrics/cases/data-quality';
import { measureDowngrades } from '../../metrics/cases/downgrades';
import { measureLineManagement } from '../../metrics/officers/line-management';
import { shownCells } from '../../metrics/units/small-cells';
import { measureStaffing, type StaffRecord, staffingYear } from '../../metrics/units/staffing';
import { countStarts, toStarts } from '../../metrics/cases/starts';
import { cases, officer } from '../../metrics/testing/test-facts';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { dayText, type ExampleReader, listText, numberOf, yesNo } from './example-reader';
import { absencesOf } from './given-absences';
import { caseOf } from './given-case';

const ANY_DAY = isoDate('2026-11-02');
const PLACE = { regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' };

const supervised: ExampleReader = {
  needs: ['community', 'unpaid work', 'licence', 'custody'],
  results: ['supervised'],
  work: (given) => ({
    supervised: formatWhole(
      supervisedOf({
        community: given.number('community'),
        unpaid_work: given.number('unpaid work'),
        licence: given.number('licence'),
        custody: given.number('custody'),
      }).total,
    ),
  }),
};

const sameOfficer: ExampleReader = {
  needs: ['began', 'first officer on', 'officers', 'on'],
  results: ['counted', 'same officer'],
  work: (given) => {
    const entry = {
      crn: asCrn('X123456'),
      orderStart: given.day('began'),
      officersOfRecord: given.number('officers'),
      firstAllocatedOn: given.day('first officer on'),
      place: PLACE,
    };
    const counted = casesOfContinuity({ continuity: [entry], onDate: given.day('on') });
    return { counted: yesNo(counted.length > 0), 'same officer': yesNo(counted.some(hadSameOfficer)) };
  },
};

const starts: ExampleReader = {
  needs: ['case', 'on'],
  results: ['counted as'],
  work: (given) => {
    const { crn, orderStart, releaseDate, setting, homeLduCode } = caseOf(given.text('case'));
    const holding = { staffCode: 'S1', startedOn: null, endedOn: null, place: PLACE };
    const held = { crn, orderStart, releaseDate, setting, homeLduCode, ...holding };
    const { community, afterRelease } = countStarts(toStarts([held], new Map()), given.day('on'));
    const words = [
      community.count > 0 ? 'community' : '',
      community.before > 0 ? 'community, the year before' : '',
      afterRelease.count > 0 ? 'after release' : '',
      afterRelease.before > 0 ? 'after release, the year before' : '',
    ].filter((word) => word !== '');
    return { 'counted as': words.join(' and ') || 'nothing' };
  },
};

const complete: ExampleReader = {
  needs: ['case'],
  results: ['inputs complete'],
  work: (given) => ({ 'inputs complete': yesNo(hasCompleteInputs(caseOf(given.text('case')))) }),
};

const downgrades: ExampleReader = {
  needs: ['falls', 'days ago', 'live cases'],
  results: ['per 100'],
  work: (given) => {
    const fall = {
      place: PLACE,
      onDate: addDays(ANY_DAY, -given.number('days ago')),
      inForce: true,
      falls: true,
      holderOver: false,
      waiting: false,
      drawn: false,
      reviewed: false,
    };
    const facts = { officers: [officer(cases(given.number('live cases')))], waiting: [], onDate: ANY_DAY };
    const falls = Array.from({ length: given.number('falls') }, () => fall);
    return { 'per 100': String(measureDowngrades(facts, falls).all.per100 ?? 'none') };
  },
};

const bulkEdits: ExampleReader = {
  needs: ['last seen changed by hand'],
  results: ['listed'],
  work: (given) => {
    const count = numberOf(given.text('last seen changed by hand').replace(' cases', ''));
    const edits = Array.from({ length: count }, (_, index) => ({
      crn: `X${index}`,
      actorId: 'A',
      onDate: ANY_DAY,
      place: PLACE,
    }));
    return { listed: yesNo(measureDataQuality(edits, []).bulkSeenEdits.length > 0) };
  },
};

const span: ExampleReader = {
  needs: ['people managed'],
  results: ['warning'],
  work: (given) => {
    const person = (code: string, manager: string | null) => ({
      ...PLACE,
      staffCode: asStaffCode(code),
      forename: 'Sam',
      surname: code,
      grade: manager === null ? 'SPO' : 'CM',
      teamName: 'Team 1',
      startDate: null,
      leavingDate: null,
      lineManagerStaffCode: manager === null ? null : asStaffCode(manager),
      caseCount: 0,
    });
    const people = Array.from({ length: given.number('people managed') }, (_, at) => person(`S${at}`, 'M1'));
    const unit = { level: 'team', code: 'T1' } as const;
    const found = measureLineManagement(IBAT_4, [person('M1', null), ...people], unit, ANY_DAY);
    return { warning: yesNo(found.managers.some(({ overLimit }) => overLimit)) };
  },
};

const year: ExampleReader = {
  needs: ['on'],
  results: ['year from', 'to'],
  work: (given) => {
    const { from, to } = staffingYear(given.day('on'));
    return { 'year from': dayText(addDays(from, 1)), to: dayText(to) };
  },
};

/** So many full-time case managers; the first of them was sick, or left. */
const staffFigures: ExampleReader = {
  needs: ['people', 'on'],
  mayHave: ['sick', 'left'],
  results: ['days per FTE', 'turnover'],
  work: (given) => {
    const people = Array.from({ length: given.number('people') }, (_, at): StaffRecord => {
      const absences = at === 0 && given.has('sick') ? absencesOf(given.text('sick')) : [];
      return {
        staffCode: asStaffCode(`S${at}`),
        grade: 'CM',
        contractedHoursHundredths: 3700,
        startDate: isoDate('2020-01-01'),
        leavingDate: at === 0 && given.has('left') ? given.day('left') : null,
        absences: absences.map((entry, index) => ({ ...entry, id: `A${index}`, version: 1 })),
      };
    });
    const { sickness, turnover } = measureStaffing(IBAT_4, people, given.day('on'));
    return { 'days per FTE': String(sickness.perFte ?? 'none'), turnover: `${turnover.percent ?? '–'}%` };
  },
};

const smallCells: ExampleReader = {
  needs: ['heads of each LDU'],
  results: ['shown'],
  work: (given) => {
    const heads = given
      .text('heads of each LDU')
      .split(', ')
      .map((part) => {
        const [lduCode = '', count = ''] = part.split(' ');
        return { regionCode: 'R1', lduCode, gradeCode: 'CM', heads: numberOf(count) };
      });
    const shown = heads.filter(({ lduCode }) => shownCells({ level: 'ldu', code: lduCode }, heads).all);
    return { shown: listText(shown.map(({ lduCode }) => lduCode)) };
  },
};

export const COUNTS_EXAMPLES: readonly ExampleReader[] = [
  supervised,
  sameOfficer,
  starts,
  complete,
  downgrades,
  bulkEdits,
  span,
  year,
  staffFigures,
  smallCells,
];
