import 'server-only';
import { loadBandChanges, loadOpenGradeItems } from '../../../../db/queries/cases/load-band-changes';
import { loadOversightTimes } from '../../../../db/queries/cases/load-band-work';
import { can } from '../../../domain/access/can';
import type { CaseBandChanges, GradeItemLine, MayDecide } from '../band-change-page';
import { toBandChangeLine } from '../../../domain/allocation/cases/waiting-changes';
import { awaitsReview, type BandChangeRecord } from '../../../domain/banding/changes/band-change';
import { bandCase } from '../../../domain/banding/bands/band-case';
import { whyItemDone } from '../../../domain/banding/changes/grade-item';
import { judgeGrade } from '../../../domain/banding/bands/judge-grade';
import { applyRecord } from '../../../domain/banding/changes/plan-band-change';
import { loadOpenHolding } from '../../../../db/queries/cases/load-open-holding';
import { bandingModelOf, holderGrade } from '../../../domain/workload/model/model';
import type { UseCaseContext } from '../../context';
import type { LoadedCase } from '../../cases/parts/load-case';

/** The changes of band of a case that the actor may see: all of them, what waits for whom, and what a rise asks of its manager. */
export async function viewCaseBandChanges(
  context: UseCaseContext,
  loaded: LoadedCase,
): Promise<CaseBandChanges> {
  const { store } = context;
  const { facts, model, banding, today, endedOn } = loaded;
  const changes = await loadBandChanges(store.db, store.t, facts.crn);
  const bandingModel = bandingModelOf(model);
  const toLine = (change: (typeof changes)[number]) => toBandChangeLine(change, model.ruleSet);
  const waiting = changes.filter((change) => change.state === 'waiting' && endedOn === null);
  return {
    caseVersion: facts.version,
    lines: changes.map(toLine),
    waiting: waiting.map((change) => ({
      ...toLine(change),
      now: banding,
      after: bandCase(applyRecord(facts, change), bandingModel, today),
      since: changes.filter((other) => other.id !== change.id && inForceSince(other, change)).map(toLine),
      mayDecide: mayDecide(context, loaded, change),
    })),
    drawn: changes
      .filter((change) => awaitsReview(change) && endedOn === null)
      .map((change) => ({ ...toLine(change), mayDecide: mayDecide(context, loaded, change) })),
    items: await viewItems(context, loaded),
  };
}

/** Whether a change came into force after another was asked for. */
function inForceSince(other: BandChangeRecord, asked: BandChangeRecord): boolean {
  if (other.state === 'recorded') return other.at > asked.at;
  return other.state === 'approved' && (other.sampled ? other.at : (other.settledAt ?? '')) > asked.at;
}

function mayDecide({ actor }: UseCaseContext, { thing }: LoadedCase, change: BandChangeRecord): MayDecide {
  if (!can(actor, 'approve_band_change', thing).allowed) return 'no';
  return change.byId === actor.id ? 'own' : 'yes';
}

async function viewItems(
  { store, actor }: UseCaseContext,
  { facts, model, banding, today, thing, endedOn }: LoadedCase,
): Promise<GradeItemLine[]> {
  const { db, t } = store;
  const items = endedOn === null ? await loadOpenGradeItems(db, t, facts.crn) : [];
  if (items.length === 0) return [];
  const held = await loadOpenHolding(db, t, facts.crn);
  const oversights = await loadOversightTimes(db, t, [facts.crn]);
  const { ruleSet } = bandingModelOf(model);
  const standing = {
    holderStaffCode: held?.staffCode ?? null,
    verdict: held && judgeGrade(banding, holderGrade(model, held.grade), ruleSet).verdict,
    oversightAt: oversights.filter((entry) => entry.reviewOn >= today).map((entry) => entry.decidedAt),
  };
  const mayClose = can(actor, 'approve_band_change', thing).allowed;
  return items.filter((item) => whyItemDone(item, standing) === null).map((item) => ({ item, mayClose }));
}
