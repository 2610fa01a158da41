import type { OversightEffect } from '../../../lib/domain/allocation/oversight/oversight-record';
import { isoDate } from '../../../lib/kernel/dates';
import type { Tables } from '../../store';
import type { Calendar } from '../plan/calendar';
import type { OversightRow } from './oversight-rows';
import { openRandom, type Random } from '../plan/random';

export interface OversightFollowUp {
  readonly actions: Tables['oversightActions']['$inferInsert'][];
  readonly audits: Tables['oversightAudits']['$inferInsert'][];
}

const ACTIONS = [
  'Joint home visit with a senior officer',
  'Check police information about the address',
  'Finish the missing assessment',
  'Speak with children’s services about the plan',
  'Read the next assessment before it is signed',
];

const COMMENTS: Record<OversightEffect, string> = {
  effective: 'The decision was clear, and what was agreed was done.',
  partly: 'The decision was clear; one of the agreed actions was late.',
  not_effective: 'The same decision was copied from the last review, without a look at the case.',
};

/** The first sample was drawn so many days ago. */
const EARLIEST_SAMPLE = 3;

/** What was agreed with some decisions of oversight, most of it done; and the audits of a sample of them. */
export function oversightFollowUp(
  seed: number,
  calendar: Calendar,
  oversights: readonly OversightRow[],
): OversightFollowUp {
  const random = openRandom(seed, 'oversight follow-up');
  const agreed = oversights.filter(() => random.chance(0.25));
  // Whoever draws a sample draws among decisions that have been made.
  const before = calendar.date(calendar.workingOnOrBefore(-EARLIEST_SAMPLE));
  const sampled = random
    .shuffle([...oversights])
    .filter((row) => row.decidedAt.slice(0, 10) < before)
    .slice(0, 20);
  return {
    actions: agreed.map((row) => actionRow(random, calendar, row)),
    audits: sampled.map((row, index) => auditRow(random, calendar, row, index < 15)),
  };
}

function actionRow(
  random: Random,
  calendar: Calendar,
  row: OversightRow,
): OversightFollowUp['actions'][number] {
  const decidedOn = calendar.offsetOf(isoDate(row.decidedAt.slice(0, 10)));
  const dueOn = calendar.workingOnOrAfter(decidedOn + random.int(7, 24));
  const done = dueOn < 0 ? random.chance(0.93) : random.chance(0.3);
  const doneOn = Math.min(-1, random.int(decidedOn, Math.max(decidedOn, dueOn)));
  return {
    id: `oa-${row.crn}`,
    oversightId: row.id,
    crn: row.crn,
    what: random.pick(ACTIONS),
    who: 'The officer',
    dueOn: calendar.date(dueOn),
    doneOn: done && doneOn >= decidedOn ? calendar.date(doneOn) : null,
    doneByName: done && doneOn >= decidedOn ? row.decidedByName : null,
  };
}

function auditRow(
  random: Random,
  calendar: Calendar,
  row: OversightRow,
  judged: boolean,
): OversightFollowUp['audits'][number] {
  const sampledOn = calendar.date(calendar.workingOnOrBefore(-random.int(1, EARLIEST_SAMPLE)));
  if (!judged) return { oversightId: row.id, sampledOn };
  const effect = random.weighted({ effective: 9, partly: 4, not_effective: 2 });
  return {
    oversightId: row.id,
    sampledOn,
    effect,
    comment: COMMENTS[effect],
    auditedAt: `${sampledOn}T15:40:00.000Z`,
    auditedByName: 'Catherine Lumb',
  };
}
