import { describe, expect, it } from 'vitest';
import { bandingRequestSchema, toBandingFacts } from './banding-request';
import { CASE_STATES, COHORTS, FLAGS, ROSH_LEVELS, SETTINGS, SEXES } from '../case-vocabulary';
import * as labels from '../labels';
import { bodyShape, unknownMembers } from '../../../kernel/reading/known-members';

const problems = (body: unknown): [string, string][] =>
  (bandingRequestSchema.safeParse(body).error?.issues ?? []).map((issue) => [
    issue.path.join('.'),
    issue.message,
  ]);

describe('a request to band a case', () => {
  it('needs only the setting: what is left out is unknown, never 0', () => {
    const request = bandingRequestSchema.parse({ setting: 'community' });
    expect(toBandingFacts(request)).toEqual({
      rsr: null,
      ogrs: null,
      rosh: null,
      flags: [],
      flagsKnown: false,
      setting: 'community',
      dateOfBirth: null,
      importedBand: null,
    });
    expect(request).toMatchObject({ sex: null, area: null, releaseDate: null });
    expect(request.onDate).toBeUndefined();
  });

  it('takes every fact that banding and routing read', () => {
    const body = {
      rsr: 3.41,
      ogrs: 0,
      rosh: 'very_high',
      flags: ['mappa'],
      setting: 'licence',
      sex: 'female',
      dateOfBirth: '1990-02-28',
      area: 'Calderdale',
      band: 'B2',
      releaseDate: '2026-10-01',
      onDate: '2026-11-02',
    };
    const request = bandingRequestSchema.parse(body);
    expect(request).toEqual(body);
    expect(toBandingFacts(request)).toEqual({
      rsr: 3.41,
      ogrs: 0,
      rosh: 'very_high',
      flags: ['mappa'],
      flagsKnown: true,
      setting: 'licence',
      dateOfBirth: '1990-02-28',
      importedBand: 'B2',
    });
  });

  it('tells flags that nobody recorded from none', () => {
    const known = (flags: unknown): boolean | undefined =>
      toBandingFacts(bandingRequestSchema.parse({ setting: 'community', flags })).flagsKnown;
    expect([known(undefined), known(null), known([])]).toEqual([false, false, true]);
  });

  it('names what it does not know', () => {
    const sent = { setting: 'custody', crn: 'X123456', ogr: 1 };
    expect(unknownMembers(bodyShape(bandingRequestSchema), sent).map(({ field }) => field)).toEqual([
      'crn',
      'ogr',
    ]);
  });

  it.each<[string, unknown, string, string]>([
    ['no setting', {}, 'setting', 'Enter one of: community, licence, custody, unpaid_work'],
    [
      'another setting',
      { setting: 'prison' },
      'setting',
      'Enter one of: community, licence, custody, unpaid_work',
    ],
    ['RSR as text', { setting: 'custody', rsr: '3' }, 'rsr', 'Enter RSR as a number from 0 to 100'],
    ['RSR under 0', { setting: 'custody', rsr: -0.01 }, 'rsr', 'Enter RSR from 0 to 100'],
    ['RSR over 100', { setting: 'custody', rsr: 100.01 }, 'rsr', 'Enter RSR from 0 to 100'],
    ['OGRS under 0', { setting: 'custody', ogrs: -1 }, 'ogrs', 'Enter OGRS from 0 to 100'],
    ['OGRS over 100', { setting: 'custody', ogrs: 101 }, 'ogrs', 'Enter OGRS from 0 to 100'],
    [
      'another ROSH',
      { setting: 'custody', rosh: 'High' },
      'rosh',
      'Enter one of: low, medium, high, very_high',
    ],
    [
      'a flag that is none',
      { setting: 'custody', flags: ['mappa', 'x'] },
      'flags.1',
      `Enter one of: ${FLAGS.join(', ')}`,
    ],
    ['another sex', { setting: 'custody', sex: 'f' }, 'sex', 'Enter one of: female, male, not_recorded'],
    [
      'a day that is none',
      { setting: 'custody', dateOfBirth: '2026-02-29' },
      'dateOfBirth',
      'Enter a real date, like 2026-11-02',
    ],
    [
      'a day long ago',
      { setting: 'custody', dateOfBirth: '1899-12-31' },
      'dateOfBirth',
      'Enter a date from 1900 to 2200',
    ],
    [
      'a time for a day',
      { setting: 'custody', onDate: '2026-11-02T00:00:00Z' },
      'onDate',
      'Enter a real date, like 2026-11-02',
    ],
    ['an area that is no text', { setting: 'custody', area: 7 }, 'area', 'Enter an area, as text'],
    ['a band that is no text', { setting: 'custody', band: 2 }, 'band', 'Enter a band, as text'],
  ])('refuses %s, saying what to do', (_, body, field, message) => {
    expect(problems(body)).toEqual([[field, message]]);
  });

  it.each([0, 100])('takes a score of %i', (score) => {
    expect(problems({ setting: 'custody', rsr: score, ogrs: score })).toEqual([]);
  });

  it.each([null, [], 'case', 3])('refuses %j altogether', (body) => {
    expect(bandingRequestSchema.safeParse(body).success).toBe(false);
  });

  it('names every problem at once', () => {
    expect(problems({ rsr: 'x', ogrs: 'y', rosh: 'z', setting: 'w' }).map(([field]) => field)).toEqual([
      'rsr',
      'ogrs',
      'rosh',
      'setting',
    ]);
  });
});

it('every code of a case has words for people', () => {
  const worded = (codes: readonly string[], words: Record<string, string>): void => {
    expect(Object.keys(words)).toEqual([...codes]);
    for (const word of Object.values(words)) expect(word).toMatch(/^[A-Z][^_]+$/);
  };
  worded(SETTINGS, labels.SETTING_LABELS);
  worded(ROSH_LEVELS, labels.ROSH_LABELS);
  worded(FLAGS, labels.FLAG_LABELS);
  worded(SEXES, labels.SEX_LABELS);
  worded(COHORTS, labels.COHORT_LABELS);
  worded(CASE_STATES, labels.STATE_LABELS);
});
