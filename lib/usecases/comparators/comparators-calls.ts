import 'server-only';
import { z } from 'zod';
import { EVIDENCE_FIGURES, type EvidenceFigure } from '../../domain/metrics/evidence/comparators';
import type { ComparatorsPage } from './comparators-page';

const FIGURES = Object.keys(EVIDENCE_FIGURES) as [EvidenceFigure, ...EvidenceFigure[]];
const figure = z.enum(FIGURES).meta({ description: 'Which figure of the inspection evidence' });

/** The answer of `GET /comparators`. */
export const comparatorsAnswerSchema = z.object({
  items: z.array(
    z.object({
      figure: z.string(),
      label: z.string(),
      value: z.string().meta({ description: 'As it is printed' }),
      source: z.string().meta({ description: 'Of whom, and by whom it was published' }),
      entered: z.boolean().meta({ description: 'Entered here; false: shipped with the service' }),
    }),
  ),
});

/** The body of `PUT /comparators`. */
export const comparatorBodySchema = z.object({
  figure,
  value: z
    .string()
    .max(200)
    .nullable()
    .meta({ description: 'As it is to be printed; null: what was entered is taken away' }),
  source: z.string().max(500).default('').meta({ description: 'Of whom, by whom and when it was published' }),
});

/** What is published elsewhere of the figures. */
export function toComparatorsAnswer({
  comparators,
}: ComparatorsPage): z.infer<typeof comparatorsAnswerSchema> {
  return { items: [...comparators] };
}
