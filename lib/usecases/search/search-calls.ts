import 'server-only';
import { z } from 'zod';
import { apiQuery } from '../../kernel/reading/api-schema';
import { line } from '../../kernel/reading/kinds';
import { describeFields } from '../../kernel/reading/record';
import type { SearchPage } from './search-page';

/** Most characters of what is looked for. */
const MOST_TEXT = 200;

/** The query of `GET /search`. */
export const searchQuerySchema = apiQuery(
  describeFields({
    text: line('Text', MOST_TEXT, {
      hint: 'A whole CRN, a staff code, the code of a unit, or how words of a name begin: 2 letters at the least',
    }),
  }),
);

const more = z.boolean().meta({ description: 'Whether there are more: say more words' });

/** The answer of `GET /search`: 10 of each kind at the most. */
export const searchAnswerSchema = z.object({
  people: z
    .object({
      items: z.array(
        z.object({
          crn: z.string(),
          name: z.string().meta({ description: 'As the caller may know it' }),
          holder: z.string().nullable().meta({ description: 'Null: nobody holds the case, or it has ended' }),
          teamName: z.string().nullable(),
          ended: z.boolean(),
        }),
      ),
      more,
    })
    .nullable()
    .meta({ description: 'People under supervision; null: not for the role of the caller' }),
  officers: z
    .object({
      items: z.array(
        z.object({
          staffCode: z.string(),
          name: z.string(),
          grade: z.string().nullable(),
          teamName: z.string(),
        }),
      ),
      more,
    })
    .nullable(),
  units: z
    .object({
      items: z.array(
        z.object({
          level: z.enum(['region', 'ldu', 'team']),
          code: z.string(),
          name: z.string(),
          within: z.array(z.string()).meta({ description: 'The units that it is in, the smallest first' }),
        }),
      ),
      more,
    })
    .nullable(),
});

/** What was found, as a call is answered. */
export function toSearchAnswer(page: SearchPage): z.infer<typeof searchAnswerSchema> {
  const { people, officers, units, savedTeams } = page;
  return {
    people: people && {
      items: people.rows.map(({ crn, name, holder, ended }) => ({
        crn,
        name: name.text,
        holder: holder?.name ?? null,
        teamName: holder?.teamName ?? null,
        ended,
      })),
      more: people.more,
    },
    officers: officers && {
      items: officers.rows.map(({ staffCode, name, grade, teamName }) => {
        return { staffCode, name, grade, teamName };
      }),
      more: officers.more,
    },
    units: units && {
      // The teams that a person saved stand first on their page, and not among the units again.
      items: [
        ...savedTeams.map(({ teamCode, teamName, lduName, regionName }) => {
          return { level: 'team' as const, code: teamCode, name: teamName, within: [lduName, regionName] };
        }),
        ...units.rows.map(({ level, code, name, within }) => {
          return { level, code, name, within: [...within] };
        }),
      ],
      more: units.more,
    },
  };
}
