import 'server-only';
import { z } from 'zod';
import { DECISION_PERIODS } from '../../../domain/allocation/decisions/decision-list';
import { apiQuery } from '../../../kernel/reading/api-schema';
import { emptyIs, optional } from '../../../kernel/reading/field';
import { choice, line, whole } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import type { DecisionListPage } from '../decision-list-page';

/** The query of `GET /allocations`. */
export const decisionsQuerySchema = apiQuery(
  describeFields({
    days: emptyIs(choice('Days', ['30', '90', '365'], { hint: 'How far back' }), '30'),
    team: optional(line('Team', 50, { hint: 'Its code' })),
    kind: optional(choice('Kind', ['allocation', 'reallocation'] as const)),
    cursor: emptyIs(whole('Cursor', 1, 100_000, { hint: 'What the page before gave as next' }), 1),
  }),
);

/** How far back a call asks. */
export function daysOf(text: string): (typeof DECISION_PERIODS)[number] {
  return DECISION_PERIODS.find((days) => String(days) === text) ?? 30;
}

/** The answer of `GET /allocations`. */
export const decisionsAnswerSchema = z.object({
  items: z.array(
    z.object({
      id: z.string().meta({ description: 'By which it is undone' }),
      crn: z.string(),
      name: z.string().meta({ description: 'As the caller may know it' }),
      kind: z.string(),
      decidedAt: z.iso.datetime(),
      decidedByName: z.string(),
      from: z.string().nullable().meta({ description: 'Who held it before; null: nobody' }),
      to: z.object({ staffCode: z.string(), name: z.string() }),
      team: z.string().meta({ description: 'Code of the team' }),
      reasonCode: z.string().nullable(),
      reasonText: z.string().nullable(),
      undoneAt: z.string().nullable().meta({ description: 'When it was undone; null: it stands' }),
    }),
  ),
  next: z.string().nullable().meta({ description: 'The cursor of the next page; null: this was the last' }),
});

/** A page of what was decided. */
export function toDecisionsAnswer({
  rows,
  page,
  pageCount,
}: DecisionListPage): z.infer<typeof decisionsAnswerSchema> {
  return {
    items: rows.map(({ id, crn, name, kind, decidedAt, decidedByName, from, to, team, ...why }) => ({
      id,
      crn,
      name: name.text,
      kind,
      decidedAt,
      decidedByName,
      from,
      to: { staffCode: to.staffCode, name: to.name },
      team: team.code,
      reasonCode: why.reasonCode,
      reasonText: why.reasonText,
      undoneAt: why.undoneAt,
    })),
    next: page < pageCount ? String(page + 1) : null,
  };
}
