import { expect, it } from 'vitest';
import { z } from 'zod';
import { evaluateRequestSchema, evaluateWorkload } from '../model/evaluate-request';
import { IBAT_4 } from '../model/shipped/shipped-models';
import vectors from './vectors/workload.json';

const vectorSchema = z.array(
  z.object({
    name: z.string(),
    source: z.string(),
    request: z.unknown(),
    expect: z.record(z.string(), z.unknown()),
  }),
);

it.each(vectorSchema.parse(vectors).map((vector) => [vector.name, vector.source, vector] as const))(
  'agrees with the published figure: %s (%s)',
  (_name, _source, vector) => {
    const result = evaluateWorkload(evaluateRequestSchema.parse(vector.request), IBAT_4, []);
    expect(result).toMatchObject({ ok: true, value: vector.expect });
  },
);
