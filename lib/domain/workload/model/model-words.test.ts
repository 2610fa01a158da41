import { describe, expect, it } from 'vitest';
import { findSection } from '../sections/all-sections';
import { writeSection } from '../sections/write-section';
import { guardsIn, stateName, wordsOf } from './model-words';
import { workloadModelSchema } from './whole-model';
import { HMPPS_TIERS, IBAT_4, SHIPPED_MODELS } from './shipped/shipped-models';

describe('the words of a model', () => {
  it.each(SHIPPED_MODELS.map((model) => [model.code, model] as const))(
    'are the usual ones for %s, which names no score and no state',
    (_, model) => {
      expect(wordsOf(model)).toMatchObject({
        near: '90%',
        over: '100%',
        overInWords: '100 per cent',
        wellOver: '110%',
        guards: ['50 cases', '75 cases'],
        liveGuards: ['50 live cases', '75 live cases'],
        excessiveDays: 28,
        scores: { rsr: 'RSR', ogrs: 'OGRS' },
        inputs: { all: 'RSR, OGRS and ROSH', any: 'RSR, OGRS or ROSH' },
        levels: { region: 'Region', ldu: 'LDU', team: 'Team' },
      });
      expect(wordsOf(model).states.well_over).toBe('Well over capacity');
    },
  );

  it('follow each number and name of the model', () => {
    const words = wordsOf({
      ...IBAT_4,
      thresholds: { near: 95, over: 105, wellOver: 120 },
      caseloadGuards: [60, 40],
      excessiveDays: 21,
      stateNames: { over: 'Full' },
      ruleSet: { ...IBAT_4.ruleSet, scoreNames: { rsr: 'CSRP' } },
    });
    expect(words).toMatchObject({
      lines: { near: 95, over: 105, wellOver: 120 },
      over: '105%',
      wellOver: '120%',
      guards: ['40 cases', '60 cases'],
      excessiveDays: 21,
      scores: { rsr: 'CSRP', ogrs: 'OGRS' },
      inputs: { any: 'CSRP, OGRS or ROSH' },
    });
    expect([words.states.over, words.states.near]).toEqual(['Full', 'Near capacity']);
  });

  it('are made once for a model', () => {
    expect(wordsOf(HMPPS_TIERS)).toBe(wordsOf(HMPPS_TIERS));
  });

  it('take the usual guards where a model has fewer', () => {
    expect(guardsIn({ caseloadGuards: [] })).toEqual([50, 75]);
  });
});

describe('names of scores and states', () => {
  const section = findSection('names');
  const save = (typed: Readonly<Record<string, string>>) => {
    if (section === null) throw new Error('No section for names');
    const written = writeSection(IBAT_4, section, (name) => (typed[name] ? [typed[name]] : []));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    return written.value;
  };

  it('are given in a section of the rules, and a model with them can be put in force', () => {
    const named = save({ 'ruleSet.scoreNames.ogrs': 'ARP', 'stateNames.near': 'Filling' });
    expect(workloadModelSchema.safeParse(named).success).toBe(true);
    expect(wordsOf(named).scores).toEqual({ rsr: 'RSR', ogrs: 'ARP' });
    expect(stateName(named, 'near')).toBe('Filling');
  });

  it('left empty are as usual, and leave no trace in the document', () => {
    expect(save({})).toEqual(IBAT_4);
  });
});
