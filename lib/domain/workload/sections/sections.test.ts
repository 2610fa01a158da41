import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from '../model/compare-models';
import { USUAL_FIRST_APPOINTMENT } from '../absence/first-due';
import type { WorkloadModel } from '../model/model';
import { faultsOf, readModelText } from '../model/read-model';
import { HMPPS_TIERS, IBAT_4, SHIPPED_MODELS } from '../model/shipped/shipped-models';
import { findSection, MODEL_SECTIONS, type SectionId } from './all-sections';
import { fieldName, removeName, typedValue } from './field';
import { placeFaults } from './place-fault';
import { writeSection } from './write-section';

/** What a form of the section sends when nothing is changed, with some fields as given. */
function sendSection(model: WorkloadModel, id: SectionId, changed: Readonly<Record<string, string>> = {}) {
  const section = findSection(id);
  if (section === null) throw new Error(`No section ${id}`);
  const fields = section.groups(model).flatMap((entry) => entry.fields);
  const texts = new Map(
    fields.map((field): [string, readonly string[]] => {
      const typed = typedValue(model, field);
      return [fieldName(field.path), typeof typed === 'string' ? [typed] : typed];
    }),
  );
  for (const [name, text] of Object.entries(changed)) texts.set(name, [text]);
  return writeSection(model, section, (name) => (texts.get(name) ?? []).filter((text) => text !== ''));
}

function saved(
  model: WorkloadModel,
  id: SectionId,
  changed: Readonly<Record<string, string>>,
): WorkloadModel {
  const written = sendSection(model, id, changed);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return written.value;
}

describe.each(SHIPPED_MODELS.map((model) => [model.code, model] as const))(
  'the sections of %s',
  (_, model) => {
    it.each(MODEL_SECTIONS.map((section) => section.id))(
      'keep the model as it is when %s is sent unchanged',
      (id) => {
        const written = sendSection(model, id);
        expect(written).toEqual({ ok: true, value: model });
      },
    );

    it('give every field a name of its own', () => {
      const names = MODEL_SECTIONS.flatMap((section) =>
        section.groups(model).flatMap((entry) => entry.fields.map((field) => fieldName(field.path))),
      );
      expect(new Set(names).size).toBe(names.length);
    });
  },
);

it('raises the points of a band and nothing else', () => {
  const raised = saved(IBAT_4, 'bands', { 'bands.2.points.standard.community': '80' });
  expect(compareModels(IBAT_4, raised)).toEqual([
    {
      section: 'bands',
      sectionTitle: 'Bands and points',
      group: 'Band 3',
      label: 'Community points',
      before: '63',
      after: '80',
    },
  ]);
});

it.each<[SectionId, Record<string, string>, string, RegExp]>([
  [
    'bands',
    { 'bands.2.points.standard.community': 'many' },
    'bands.2.points.standard.community',
    /Band 3: community points: enter a whole number from 0 to 100,000/,
  ],
  [
    'bands',
    { 'bands.2.points.standard.community': '' },
    'bands.2.points.standard.community',
    /enter a whole number/,
  ],
  ['bands', { 'bands.0.rank': '0' }, 'bands.0.rank', /from 1 to 1,000/],
  [
    'grades',
    { 'grades.0.fullTimeHoursHundredths': '37.005' },
    'grades.0.fullTimeHoursHundredths',
    /at most 2 decimal places/,
  ],
  ['grades', { 'grades.1.role': 'chief' }, 'grades.1.role', /choose one/],
  ['limits', { 'thresholds.over': '1001' }, 'thresholds.over', /from 0 to 1,000/],
  ['limits', { caseloadGuards: '50, few' }, 'caseloadGuards', /separated by commas/],
  ['reasons', { 'reductionReasons.0.name': '' }, 'reductionReasons.0.name', /enter some text/],
  ['matrix', { 'ruleSet.matrix.CM.3': 'perhaps' }, 'ruleSet.matrix.CM.3', /choose one/],
  ['band-rules', { 'ruleSet.baseBands.1.ogrsFrom': '101' }, 'ruleSet.baseBands.1.ogrsFrom', /from 0 to 100/],
  [
    'grade-rules',
    { 'ruleSet.seniorRules.0.condition.kind': 'luck' },
    'ruleSet.seniorRules.0.condition.kind',
    /choose one/,
  ],
  ['other-rules', { 'ruleSet.adultAge': 'grown' }, 'ruleSet.adultAge', /whole number/],
  ['order', { 'shortlistOrder.0.place': '0' }, 'shortlistOrder.0.place', /from 1 to 100/],
  ['order', { 'shortlistOrder.2.points': 'few' }, 'shortlistOrder.2.points', /from 0 to 1,000/],
  ['estate', { 'estateNames.ldu': '' }, 'estateNames.ldu', /enter some text/],
  ['name', { code: 'IBAT 4' }, 'code', /small letters/],
])('refuses bad input in %s beside its field: %j', (id, changed, field, message) => {
  const written = sendSection(IBAT_4, id, changed);
  expect(written).toMatchObject({ ok: false, error: [{ field }] });
  expect(written.ok ? '' : written.error[0]?.message).toMatch(message);
});

it('lets how often somebody is absent, and when somebody is seen first, be edited: what is left out of them is as usual', () => {
  expect(IBAT_4.absenceOften).toBeUndefined();
  const edited = saved(IBAT_4, 'limits', {
    'absenceOften.days': '8',
    'firstAppointment.other': '3',
    'firstAppointment.release': '0',
  });
  expect(edited.absenceOften).toEqual({ days: 8, ofWorkingDays: 15 });
  expect(edited.firstAppointment).toEqual({ ...USUAL_FIRST_APPOINTMENT, other: 3, release: 0 });
  expect(faultsOf(edited)).toEqual([]);
  const emptied = { 'absenceOften.days': '', 'absenceOften.ofWorkingDays': '' };
  expect(saved(edited, 'limits', emptied).absenceOften).toBeUndefined();
  const wrong = saved(IBAT_4, 'limits', { 'absenceOften.days': '16' });
  expect(placeFaults(wrong, faultsOf(wrong))).toMatchObject([
    { section: { id: 'limits' }, field: 'absenceOften.days' },
  ]);
});

it('adds a band as a row, and says what the matrix lacks until it is filled', () => {
  const added = saved(IBAT_4, 'bands', {
    'bands.4.code': '5',
    'bands.4.rank': '5',
    'bands.4.points.standard.community': '150',
  });
  expect(added.bands.at(-1)).toEqual({ code: '5', rank: 5, points: { standard: { community: 150 } } });
  const faults = placeFaults(added, faultsOf(added));
  expect(faults.map(({ fault, section, field }) => [fault.message, section?.id, field])).toContainEqual([
    'The matrix has no verdict for grade CM and band 5',
    'matrix',
    'ruleSet.matrix.CM.5',
  ]);
  const cells = Object.fromEntries(
    added.grades.map((grade) => [`ruleSet.matrix.${grade.code}.5`, 'with_oversight']),
  );
  expect(faultsOf(saved(added, 'matrix', cells))).toEqual([]);
});

it('removes a row, and with it what the matrix says of it', () => {
  const removed = saved(IBAT_4, 'grades', { [removeName({ list: ['grades'], index: 4 })]: 'y' });
  const others = IBAT_4.grades.map((grade) => grade.code).filter((code) => code !== 'OTHER');
  expect(removed.grades.map((grade) => grade.code)).toEqual(others);
  expect(Object.keys(removed.ruleSet.matrix ?? {}).sort()).toEqual([...others].sort());
  expect(faultsOf(removed)).toEqual([]);
});

it('has no matrix when every verdict is taken away', () => {
  const cells = IBAT_4.grades.flatMap((grade) =>
    IBAT_4.bands.map((band) => [`ruleSet.matrix.${grade.code}.${band.code}`, '']),
  );
  expect(saved(IBAT_4, 'matrix', Object.fromEntries(cells)).ruleSet.matrix).toBeNull();
});

describe('a document', () => {
  it('is read as it was written', () => {
    expect(readModelText(JSON.stringify(HMPPS_TIERS, null, 2))).toEqual({ ok: true, value: HMPPS_TIERS });
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /Paste a document/],
    ['no JSON', '{"code": ', /not a JSON document/],
    ['a missing part', JSON.stringify({ ...IBAT_4, thresholds: undefined }), /thresholds: is missing/],
    [
      'a word for points',
      JSON.stringify({ ...IBAT_4, reportPoints: { ...IBAT_4.reportPoints, oral: 'x' } }),
      /reportPoints, oral: must be a number/,
    ],
    ['no bands', JSON.stringify({ ...IBAT_4, bands: [] }), /bands: must not be empty/],
  ])('with %s is refused in words', (_, text, message) => {
    const read = readModelText(text);
    expect(read.ok ? '' : read.error.map((entry) => entry.message).join('\n')).toMatch(message);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readModelText(text).ok).toBe(false);
      }),
    );
  });
});

it('finds nothing that differs between a model and itself, and each change of points once', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 500 }), (index, points) => {
      const band = IBAT_4.bands[index];
      const changed = saved(IBAT_4, 'bands', { [`bands.${index}.points.standard.licence`]: String(points) });
      expect(compareModels(changed, changed)).toEqual([]);
      expect(compareModels(IBAT_4, changed)).toHaveLength(band?.points.standard.licence === points ? 0 : 1);
    }),
    { numRuns: 25 },
  );
});

it('matches rows by their code, not by their place', () => {
  expect(compareModels(IBAT_4, { ...IBAT_4, bands: [...IBAT_4.bands].reverse() })).toEqual([]);
});

describe('the order of the shortlist', () => {
  it('is edited step by step: places, words, what is in use and the points that may lie between', () => {
    const edited = saved(IBAT_4, 'order', {
      'shortlistOrder.3.points': '20',
      'shortlistOrder.5.on': '',
      'shortlistOrder.4.words': 'Whoever has most room',
    });
    expect(
      compareModels(IBAT_4, edited).map(({ group, label, before, after }) => [group, label, before, after]),
    ).toEqual([
      ['Grade that the case needs', 'Points of workload between', '15', '20'],
      ['Lowest workload', 'In words', 'Lowest workload after', 'Whoever has most room'],
      ['Fewest cases', 'In use', 'Yes', 'No'],
    ]);
    expect(faultsOf(edited)).toEqual([]);
  });

  it('says beside the place that two steps have the same one', () => {
    const twice = saved(IBAT_4, 'order', { 'shortlistOrder.3.place': '5' });
    expect(
      placeFaults(twice, faultsOf(twice)).map(({ fault, section, field }) => [
        fault.message,
        section?.id,
        field,
      ]),
    ).toEqual([['Two steps have place 5: give each its own', 'order', 'shortlistOrder.4.place']]);
  });

  it('is the shipped one in a document that was written before there was a policy', () => {
    const { shortlistOrder, ...older } = IBAT_4;
    const read = readModelText(JSON.stringify(older));
    expect(read).toEqual({ ok: true, value: { ...IBAT_4, shortlistOrder } });
  });
});
