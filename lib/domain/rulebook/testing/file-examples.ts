import type { BandChangeRecord, BandInputs } from '../../banding/changes/band-change';
import { drawnOf, inBatches } from '../../banding/changes/band-batches';
import { inputsOf } from '../../banding/changes/judge-band-change';
import { planBandChange, type WaitingChange } from '../../banding/changes/plan-band-change';
import { isoDate } from '../../../kernel/dates';
import { asCrn } from '../../../kernel/ids';
import { bandingModelOf } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type ExampleReader, listText, yesNo } from './example-reader';
import { caseOf } from './given-case';

const ANY_DAY = isoDate('2026-11-02');
const ALL = new Set<keyof BandInputs>(['rsr', 'ogrs', 'rosh', 'flags', 'setting']);

/** The inputs in which the second of two cases differs from the first, as each of them has them. */
function differing(before: BandInputs, after: BandInputs): Pick<WaitingChange, 'oldInputs' | 'newInputs'> {
  const [one, other] = [inputsOf(before), inputsOf(after)];
  const fields = [...ALL].filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
  const pick = (inputs: BandInputs): Partial<BandInputs> =>
    Object.fromEntries(fields.map((field) => [field, inputs[field]]));
  return { oldInputs: pick(one), newInputs: pick(other) };
}

const byFile: ExampleReader = {
  needs: ['before', 'file says'],
  mayHave: ['turned down'],
  results: ['waits', 'source differs', 'no longer given'],
  work: (given) => {
    const before = caseOf(given.text('before'));
    const turnedDown = given.has('turned down') ? caseOf(given.text('turned down')) : null;
    const refused: WaitingChange[] =
      turnedDown === null
        ? []
        : [
            {
              ...differing(before, turnedDown),
              id: 'R1',
              source: 'import',
              at: '2026-10-30T09:00:00.000Z',
              byName: 'A file',
              asks: [],
              version: 1,
              oldBand: '4',
              newBand: '1',
              inForce: false,
            },
          ];
    const change = { before, after: caseOf(given.text('file says')), waiting: [], refused, said: ALL };
    const plan = planBandChange(
      { ...change, source: 'import' },
      { model: bandingModelOf(IBAT_4), today: ANY_DAY, allocatedOn: null },
    );
    return {
      waits: yesNo(plan.judged.kind === 'waiting'),
      'source differs': yesNo(plan.stillRefused.length > 0),
      'no longer given': listText(plan.noLongerGiven.map((field) => field.toUpperCase())),
    };
  },
};

/** So many falls of RSR that wait, brought by one file. */
function fallsOf(count: number): BandChangeRecord[] {
  return Array.from({ length: count }, (_, index): BandChangeRecord => ({
    id: `change-${index}`,
    crn: asCrn(`X${String(index).padStart(6, '0')}`),
    at: '2026-11-02T09:00:00.000Z',
    byId: 'file',
    byName: 'A file',
    source: 'import',
    oldBand: '3',
    newBand: '1',
    oldGrade: 'senior',
    newGrade: 'ordinary',
    oldInputs: { rsr: 3.1 },
    newInputs: { rsr: 2.99 },
    reason: null,
    asks: [{ rule: 'FALL-GRADE', text: 'The lowest grade falls' }],
    state: 'waiting',
    evidence: null,
    modelVersion: 'ibat-4, version 2',
    sampled: false,
    inForce: false,
    batchId: null,
    sourceMovedAt: null,
    holderStaffCode: null,
    holderOver: null,
    settledAt: null,
    settledById: null,
    settledByName: null,
    settledWhy: null,
    version: 1,
  }));
}

const batches: ExampleReader = {
  needs: ['falls by one file for one cause'],
  results: ['items', 'drawn to look at'],
  work: (given) => {
    const changes = inBatches(fallsOf(given.number('falls by one file for one cause')), () => 'one item');
    const batched = changes.filter(({ batchId }) => batchId !== null);
    const items = new Set(changes.map(({ id, batchId }) => batchId ?? id));
    const drawn = batched.length === 0 ? 'none' : String(drawnOf(batched).length);
    return { items: String(items.size), 'drawn to look at': drawn };
  },
};

export const FILE_EXAMPLES: readonly ExampleReader[] = [byFile, batches];
