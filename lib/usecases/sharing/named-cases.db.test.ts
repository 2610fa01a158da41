import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALL, seedSmallTeam } from '../../../db/seed/scenarios';
import { openTestStore, TEST_DIALECTS, type TestStore } from '../../../db/test-store';
import { addDays } from '../../kernel/dates';
import { addToBasket } from '../basket/change-basket';
import { viewBasket } from '../basket/view-basket';
import { endCase } from '../cases/end-case';
import { recordBar } from '../cases/record-bar';
import { reopenCase } from '../cases/reopen-case';
import { allocateCase } from '../decisions/allocate-case';
import { recordOversights } from '../oversight/record-oversights';
import { contextOf, ENDING, problemOf, type TestPerson, valueOf } from '../testing/context-of';
import { arrangeCover } from './arrange-cover';
import { changeCover } from './change-cover';
import { recordSupport } from './record-support';
import { shareCase } from './share-case';
import { viewCoverChange } from './view-cover-forms';
import { viewSharedWork } from './view-shared-work';
import { viewSupportCancel } from './view-support-forms';

const { officers, cases, today } = SMALL;
const TODAY = String(today);
const LAST = String(addDays(today, 4));
const [CRN] = cases.over;
const THE_CASE = `the case of Person001, Pat (${CRN})`;

describe.each(TEST_DIALECTS)(
  'what is said of a case names the person to whoever may know them, %s',
  (dialect) => {
    let test: TestStore;
    beforeEach(async () => {
      test = await openTestStore(dialect);
      await seedSmallTeam(test.store);
    });
    afterEach(() => test.destroy());

    const as = (who: TestPerson) => contextOf(test.store, who);
    const cover = (confirmed: boolean) =>
      arrangeCover(as('manager'), {
        staffCode: officers.over,
        crns: [CRN],
        texts: { coverStaffCode: officers.beyond, startsOn: TODAY, endsOn: LAST },
        confirmed,
      });
    const support = (by: string, confirmed: boolean) =>
      recordSupport(as('manager'), {
        staffCode: by,
        texts: {
          direction: 'gave',
          colleague: String(officers.over),
          crn: CRN,
          givenOn: TODAY,
          points: '59',
          note: '',
        },
        confirmed,
      });
    const saidBy = (outcome: object): string =>
      'sentences' in outcome && Array.isArray(outcome.sentences) ? outcome.sentences.join(' ') : '';

    it('when a cover is changed, on its form and before it is saved', async () => {
      valueOf(await cover(true));
      const { db, t } = test.store;
      const [row] = await db.select().from(t.caseCovers).where(eq(t.caseCovers.crn, CRN));
      if (!row) throw new Error('No cover');
      const { theCase } = valueOf(await viewCoverChange(as('manager'), officers.over, row.id));
      expect(theCase).toBe(THE_CASE);
      const change = { staffCode: officers.over, id: row.id, version: 1, confirmed: false };
      const shorter = await changeCover(as('manager'), { ...change, what: 'end', endsOn: TODAY });
      expect(saidBy(valueOf(shorter))).toContain(`covers ${THE_CASE}, held by Overton, Sam, to `);
      const off = await changeCover(as('manager'), { ...change, what: 'cancel', endsOn: '' });
      expect(saidBy(valueOf(off))).toContain(`The cover of ${THE_CASE} is called off`);
    });

    it('before it is shared, ended or opened again', async () => {
      const share = await shareCase(as('manager'), {
        crn: CRN,
        texts: { kind: 'co_working', staffCode: officers.beyond, percent: '30', startedOn: TODAY },
        confirmed: false,
      });
      expect(saidBy(valueOf(share))).toContain(`30% of the points of ${THE_CASE} from `);
      const ending = { ...ENDING, crn: CRN, version: 1, endedOn: TODAY };
      const ends = await endCase(as('manager'), { ...ending, confirmed: false });
      expect(saidBy(valueOf(ends))).toContain(`The case of Person001, Pat (${CRN}) ends on `);
      valueOf(await endCase(as('manager'), { ...ending, confirmed: true }));
      const { db, t } = test.store;
      const [row] = await db.select().from(t.cases).where(eq(t.cases.crn, CRN));
      const again = { crn: CRN, version: row?.version ?? 0, reason: 'Ended in error', confirmed: false };
      const opens = await reopenCase(as('manager'), again);
      expect(saidBy(valueOf(opens))).toContain(`The case of Person001, Pat (${CRN}) is live again`);
    });

    it('before support is recorded and of a breach by it, which is kept with the CRN alone', async () => {
      expect(saidBy(valueOf(await support(officers.beyond, false)))).toContain(
        ` of support with ${THE_CASE} on `,
      );
      valueOf(
        await recordBar(as('manager'), {
          crn: CRN,
          staffCode: officers.trainee,
          reason: 'threat',
          detail: '',
        }),
      );
      const said = `Learner, Sam must not work ${THE_CASE}.`;
      expect(saidBy(valueOf(await support(officers.trainee, false)))).toContain(said);
      valueOf(await support(officers.trainee, true));
      const [row] = await test.store.db.select().from(test.store.t.supports);
      expect(row?.breach).toBe(`Learner, Sam must not work case ${CRN}.`);
      const { supports } = valueOf(await viewSharedWork(as('manager'), officers.over));
      expect(supports.map((entry) => entry.breach)).toEqual([said]);
      const form = await viewSupportCancel(as('manager'), officers.over, row?.id ?? '');
      expect(valueOf(form).breach).toBe(said);
    });

    it('where a review date of oversight does not suit it', async () => {
      const result = await recordOversights(as('manager'), {
        crns: [CRN],
        decision: 'Looked at together',
        reviewOn: String(addDays(today, 365)),
      });
      const problem = problemOf(result);
      expect(problem.code === 'does_not_fit' && problem.fields[0]?.message).toContain(
        `Person001, Pat (${CRN}): `,
      );
    });

    it('in a basket, where somebody else allocated it meanwhile', async () => {
      await addToBasket(as('manager'), [{ crn: cases.waitingPlain }]);
      const before = valueOf(await viewBasket(as('manager'))).lines[0];
      valueOf(
        await allocateCase(as('allocator'), {
          crn: cases.waitingPlain,
          staffCode: officers.beyond,
          expectedVersion: 1,
          reasonCode: null,
          reasonText: null,
          oversightReviewOn: null,
          notes: null,
          idempotencyKey: null,
        }),
      );
      const [line] = valueOf(await viewBasket(as('manager'))).lines;
      expect(line?.kind).toBe('gone');
      expect(line?.name.named).toBe(true);
      expect(line?.name.text).toBe(before?.name.text);
    });
  },
);
