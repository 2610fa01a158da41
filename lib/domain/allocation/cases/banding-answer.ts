import { z } from 'zod';
import type { Banding } from '../../banding/bands/band-case';
import type { Route } from '../queue/route';

const routedTeam = z.object({ code: z.string(), reason: z.string() });

/** What `POST /banding` answers: the band, the lowest grade, every rule that fired, and the team. */
export const bandingAnswerSchema = z.object({
  band: z.string(),
  baseBand: z.string(),
  provisional: z.boolean(),
  possibleBands: z.tuple([z.string(), z.string()]),
  missing: z.array(z.enum(['ogrs', 'rsr', 'rosh'])),
  /** No flags were given: the rules that read them are undecided. */
  flagsMissing: z.boolean(),
  upBanded: z.boolean(),
  minimumGrade: z.string(),
  minimumGradeUndecided: z.boolean(),
  oversightRequired: z.boolean(),
  reasons: z.array(z.object({ rule: z.string(), text: z.string() })),
  undecided: z.array(z.string()),
  team: routedTeam.nullable(),
  alternatives: z.array(routedTeam),
  modelVersion: z.string(),
});

export type BandingAnswer = z.infer<typeof bandingAnswerSchema>;

/** A band and a route as the API shows them. */
export function toBandingAnswer(banding: Banding, route: Route, modelVersion: string): BandingAnswer {
  const { band, baseBand, provisional, upBanded, minimumGrade, minimumGradeUndecided, oversightRequired } =
    banding;
  const [low, high] = banding.possibleBands;
  return {
    band,
    baseBand,
    provisional,
    possibleBands: [low, high],
    missing: [...banding.missing],
    flagsMissing: banding.flagsMissing,
    upBanded,
    minimumGrade,
    minimumGradeUndecided,
    oversightRequired,
    reasons: banding.reasons.map(({ rule, text }) => ({ rule, text })),
    undecided: [...banding.undecided],
    team: route.team,
    alternatives: [...route.alternatives],
    modelVersion,
  };
}
