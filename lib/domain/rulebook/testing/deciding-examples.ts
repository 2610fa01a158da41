import type { Actor } from '../../access/actor';
import { BUILT_ON, decideUndo, type UndoFacts } from '../../allocation/decisions/decide-undo';
import { bandCase } from '../../banding/bands/band-case';
import { isoDate } from '../../../kernel/dates';
import { asCrn, asStaffCode } from '../../../kernel/ids';
import { judgeWorker, type WorkHeld } from '../../workload/sharing/judge-worker';
import { bandingModelOf } from '../../workload/model/model';
import { IBAT_4 } from '../../workload/model/shipped/shipped-models';
import { type ExampleReader, listText, wordsOf } from './example-reader';
import { caseOf } from './given-case';

const ANY_DAY = isoDate('2026-11-02');
const WAYS: readonly WorkHeld[] = ['record', 'cover', 'share', 'support'];

const beside: ExampleReader = {
  needs: ['case', 'works by', 'grade', 'beside'],
  results: ['verdict', 'because of'],
  work: (given) => {
    const held = WAYS.find((way) => way === given.text('works by'));
    if (held === undefined) throw new Error('No such way to work a case');
    const { judgement, verdict } = judgeWorker(
      IBAT_4,
      {
        held,
        banding: bandCase(caseOf(given.text('case')), bandingModelOf(IBAT_4), ANY_DAY),
        worker: { grade: given.text('grade'), reductions: [], training: [] },
        holderGrade: given.text('beside'),
      },
      ANY_DAY,
    );
    return { verdict: wordsOf(verdict), 'because of': listText(judgement.reasons.map(({ rule }) => rule)) };
  },
};

const DECIDED = new Date('2026-11-02T09:00:00.000Z');
const manager = (id: string): Actor => ({
  kind: 'user',
  id,
  name: id,
  staffCode: null,
  grants: [{ role: 'manager', scope: { level: 'team', code: 'T1' } }],
});

const UNDOERS: Record<string, Actor> = {
  'who decided it': manager('A'),
  'another manager': manager('B'),
};

const undo: ExampleReader = {
  needs: ['undone by', 'hours after'],
  mayHave: ['built on it'],
  results: ['undone'],
  work: (given) => {
    const actor = UNDOERS[given.text('undone by')];
    if (actor === undefined) throw new Error('Nobody undoes it');
    const facts: UndoFacts = {
      id: 'D1',
      crn: asCrn('X123456'),
      kind: 'allocation',
      staffCode: asStaffCode('S1'),
      decidedAt: DECIDED.toISOString(),
      decidedBy: 'A',
      decidedByName: 'A',
      undoneAt: null,
      undoneByName: null,
      builtOn: BUILT_ON.filter((one) => given.has('built on it') && one === given.text('built on it')),
      back: null,
      thing: { places: [{ regionCode: 'R1', lduCode: 'L1', teamCode: 'T1' }] },
    };
    const now = new Date(DECIDED.getTime() + given.number('hours after') * 3_600_000);
    const found = decideUndo(actor, facts, now);
    return { undone: found.ok ? 'yes' : wordsOf(found.error.code) };
  },
};

export const DECIDING_EXAMPLES: readonly ExampleReader[] = [beside, undo];
