'use client';

import { COVERED_FIELDS } from '@/lib/domain/workload/sharing/sharing-fields';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import { workloadState } from '@/lib/domain/workload/measure/states';
import { wordsOf } from '@/lib/domain/workload/model/model-words';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { IsoDate } from '@/lib/kernel/dates';
import { CandidateFacts, Who, Why } from '../shortlist/candidate-row';
import { OfficerRadio } from '../shortlist/officer-radio';
import { useTicked } from '../ui/form/use-ticked';
import { WorkloadChange } from '../workload/workload-change';

export interface CoverOfferProps {
  readonly entry: OfferedCandidate;
  readonly id: string;
  readonly model: WorkloadModel;
  readonly awayCheckedTo: IsoDate;
  readonly showTeam: boolean;
  /** What each case takes with it, in hundredths of a point, by CRN. */
  readonly points: Readonly<Record<string, number>>;
  /** The cases that are ticked when the page opens. */
  readonly ticked: readonly string[];
}

/** A colleague who may cover: as on a shortlist, with the workload that the ticked cases would make. */
export function CoverOffer(props: CoverOfferProps) {
  const { entry, id, model, awayCheckedTo, showTeam, points } = props;
  const { box, ticked } = useTicked(COVERED_FIELDS.crns.name, props.ticked);
  const { now } = entry;
  const added = ticked.reduce((sum, crn) => sum + (points[crn] ?? 0), 0);
  const used = now.pointsUsedHundredths + added;
  return (
    <div className="hr-cand" ref={box}>
      <OfficerRadio id={id} staffCode={entry.staffCode} describedBy={`why-${entry.staffCode}`}>
        <Who entry={entry} showTeam={showTeam} />
      </OfficerRadio>
      <div className="hr-cand__load">
        <WorkloadChange
          usedHundredths={now.pointsUsedHundredths}
          available={now.pointsAvailable}
          state={now.state}
          addedHundredths={added}
          stateAfter={workloadState(used, now.pointsAvailable, model.thresholds)}
          words={wordsOf(model)}
        />
      </div>
      <CandidateFacts
        entry={{ ...entry, after: { ...entry.after, caseCount: now.caseCount + ticked.length } }}
        bands={model.bands}
        awayCheckedTo={awayCheckedTo}
      />
      <Why entry={{ ...entry, asked: [] }} />
    </div>
  );
}
