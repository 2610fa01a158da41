import type { Slot } from './plan-holders';
import type { PlannedReduction } from './plan';
import type { Random } from './random';

/** Reductions that run today outside Halifax: reason, hours (null: of the kind of officer), start and end, and who may get one. */
const ACTIVE: readonly {
  reason: string;
  hours: number;
  start: number;
  end: number | null;
  count: number;
  light: boolean;
  notes?: string;
}[] = [
  { reason: 'Co-worked cases', hours: 240, start: -95, end: null, count: 5, light: false },
  { reason: 'Mentoring', hours: 185, start: -130, end: 52, count: 4, light: false },
  { reason: 'Single point of contact lead', hours: 148, start: -210, end: 154, count: 3, light: false },
  { reason: 'Quality assurance audits', hours: 200, start: -40, end: 20, count: 2, light: false },
  { reason: 'Court duty', hours: 370, start: -300, end: null, count: 3, light: true },
  { reason: 'Group supervision', hours: 350, start: -75, end: 106, count: 2, light: true },
  {
    reason: 'Disability or reasonable adjustment',
    hours: 370,
    start: -377,
    end: -12,
    count: 1,
    light: true,
    notes: 'Review asked for',
  },
  { reason: 'Disability or reasonable adjustment', hours: 444, start: -160, end: 204, count: 1, light: true },
  { reason: 'Phased return to work', hours: 740, start: -10, end: 32, count: 1, light: true },
  { reason: 'Split role', hours: 740, start: -420, end: null, count: 1, light: true },
  { reason: 'Trade union facility time', hours: 740, start: -500, end: null, count: 1, light: true },
];

/**
 * Today's reductions by slot: the newly qualified and those in learning by rule, the others dealt out; heavy ones only to
 * officers whose caseload leaves room.
 */
export function planReductions(random: Random, slots: readonly Slot[]): PlannedReduction[][] {
  const planned: PlannedReduction[][] = slots.map((slot) =>
    slot.kind === 'new_in_grade' ? [newInGrade(slot)] : [],
  );
  const free = random.shuffle(
    slots
      .map((slot, index) => ({ slot, index }))
      .filter(({ slot }) => slot.kind !== 'no_hours' && slot.kind !== 'new_in_grade'),
  );
  for (const entry of ACTIVE) {
    for (let given = 0; given < entry.count; given += 1) {
      const place = free.findIndex(
        ({ slot }) =>
          slot.hoursHundredths === 3700 &&
          (!entry.light || slot.kind === 'over_50' || slot.kind === 'middle'),
      );
      const [chosen] = free.splice(place, 1);
      if (!chosen) throw new Error(`Nobody left for ${entry.reason}`);
      const { reason, hours, start, end, notes } = entry;
      planned[chosen.index] = [
        {
          reason,
          hoursHundredths: hours,
          startOffset: start - random.int(0, 9),
          endOffset: end,
          ...(notes === undefined ? {} : { notes }),
        },
      ];
    }
  }
  return planned;
}

function newInGrade(slot: Slot): PlannedReduction {
  return slot.grade === 'SCM'
    ? { reason: 'Newly qualified officer', hoursHundredths: 740, startOffset: -110, endOffset: 150 }
    : { reason: 'PSO learning and development', hoursHundredths: 740, startOffset: -80, endOffset: 90 };
}

const PAST_REASONS = [
  'Quality assurance audits',
  'Mentoring',
  'Co-worked cases',
  'Court duty',
  'Group supervision',
  'Split role',
  'Other',
];

/** A reduction of the last two years that has ended, on `before` at the latest: a year ago about one officer in three had one. */
export function pastReduction(random: Random, hoursHundredths: number, before: number): PlannedReduction {
  const startOffset = Math.min(before - 60, -random.int(330, 700));
  const endOffset = Math.min(before, startOffset + random.int(120, 420));
  return {
    reason: random.pick(PAST_REASONS),
    hoursHundredths: Math.min(hoursHundredths, random.int(8, 34) * 25),
    startOffset,
    endOffset,
  };
}
