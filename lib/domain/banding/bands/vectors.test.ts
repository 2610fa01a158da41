import { expect, it } from 'vitest';
import { z } from 'zod';
import { bandCase } from './band-case';
import { bandingRequestSchema, toBandingFacts } from './banding-request';
import { IBAT, rulesOf, TODAY } from '../testing/ibat';
import vectors from './vectors/banding.json';

const vectorSchema = z.array(
  z.object({ name: z.string(), request: bandingRequestSchema, expect: z.record(z.string(), z.unknown()) }),
);

it.each(vectorSchema.parse(vectors).map((vector) => [vector.name, vector] as const))(
  'agrees with the worked case: %s',
  (_, { request, expect: expected }) => {
    const banding = bandCase(toBandingFacts(request), IBAT, TODAY);
    expect({ ...banding, reasons: rulesOf(banding) }).toMatchObject(expected);
  },
);
