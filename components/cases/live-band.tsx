'use client';

import type { BandChangeContext } from '@/lib/domain/banding/changes/judge-band-change';
import { useEffect, useRef, useState } from 'react';
import type { CaseFormOptions } from '@/lib/domain/allocation/cases/case-form-options';
import { type Banding, bandCase, type BandingFacts } from '@/lib/domain/banding/bands/band-case';
import type { BandInputs } from '@/lib/domain/banding/changes/band-change';
import { bandingMark, changeMark } from '@/lib/domain/banding/changes/case-change';
import {
  type BandChangePlan,
  planBandChange,
  type WaitingChange,
} from '@/lib/domain/banding/changes/plan-band-change';
import type { FieldProblem, FormValues } from '@/lib/kernel/form-state';
import { SubmitButton } from '../ui/form/submit-button';
import { useScriptRuns } from '../ui/page/use-script-runs';
import { bandInputsOf } from './band-inputs';
import { FallFields } from '../band-changes/fall-fields';
import { BandLead } from '../workload/band-lead';
import { BandReasons, lowestGradeWords } from './band-panel';
import { typedInto } from './case-form-values';

export interface LiveBandProps {
  /** What the form opened with, or what was sent and came back. */
  readonly values: FormValues;
  /** What is recorded and the form does not ask; left out where it asks everything. */
  readonly recorded?: FormValues;
  readonly options: CaseFormOptions;
  /** The case as it is stored, where one is changed. */
  readonly stored: StoredBand | null;
  readonly problems: readonly FieldProblem[];
  readonly notice: string | undefined;
}

/** A stored case, as changes of its band are judged. */
export interface StoredBand {
  readonly before: Banding;
  readonly inputs: BandInputs & Pick<BandingFacts, 'dateOfBirth'>;
  readonly judging: Pick<BandChangeContext, 'allocatedOn' | 'holderGrade' | 'anyFallAsks'>;
  /** What waits for a second manager already. */
  readonly waiting: readonly WaitingChange[];
}

/**
 * The band, the lowest grade and every reason for what the form says, worked out again as it is filled in. Without script the button
 * does the same. What is shown goes along with the form, so that only what was seen is saved.
 */
export function LiveBand({ values, recorded, options, stored, problems, notice }: LiveBandProps) {
  const panel = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState<FormValues | null>(null);
  const scriptRuns = useScriptRuns();
  useEffect(() => {
    const form = panel.current?.closest('form');
    if (!form) return undefined;
    const follow = (): void => setTyped(typedInto(form));
    // What was entered before the script ran counts too.
    follow();
    form.addEventListener('input', follow);
    return () => form.removeEventListener('input', follow);
  }, []);
  const { facts, unread, settingOpen } = bandInputsOf({ ...recorded, ...(typed ?? values) });
  const plan = stored === null ? null : planOf(stored, facts, options);
  const banding = plan?.judged.bandings.after ?? bandCase(facts, options.bandingModel, options.today);
  const before = stored?.before ?? null;
  const asks = plan?.judged.asks ?? [];
  return (
    <aside ref={panel} className="hr-side hr-case-form__band" aria-labelledby="band" id="band-panel">
      <h2 className="govuk-heading-s" id="band" tabIndex={-1}>
        {before === null ? 'Band so far' : 'Band after your changes'}
      </h2>
      {notice ? <p className="govuk-error-message">{notice}</p> : null}
      <BandLead
        banding={banding}
        bands={options.bandingModel.bands}
        brag={options.brag[banding.band] ?? null}
      />
      {before === null ? null : <Before before={before} after={banding} options={options} />}
      <p className="govuk-visually-hidden" role="status">
        Band {banding.band}, lowest grade {lowestGradeWords(banding, options)}
      </p>
      <BandReasons banding={banding} words={options} />
      <Openings unread={unread} settingOpen={settingOpen} />
      {plan === null ? null : (
        <FallFields plan={plan} options={options} values={values} problems={problems} />
      )}
      <input type="hidden" name="seen" value={changeMark(banding, asks)} />
      {scriptRuns ? null : (
        <SubmitButton look="secondary" name="intent" value="check">
          Check the band
        </SubmitButton>
      )}
    </aside>
  );
}

function planOf(stored: StoredBand, after: BandingFacts, options: CaseFormOptions): BandChangePlan {
  const { inputs, waiting, judging } = stored;
  return planBandChange(
    { before: inputs, after, waiting, source: 'person', said: new Set() },
    { ...judging, model: options.bandingModel, today: options.today },
  );
}

function Before({
  before,
  after,
  options,
}: {
  readonly before: Banding;
  readonly after: Banding;
  readonly options: CaseFormOptions;
}) {
  if (bandingMark(before) === bandingMark(after)) return <p className="hr-side__line">As it is now</p>;
  return (
    <p className="hr-side__line">
      Now: band {before.band}
      {before.provisional ? ', provisional' : ''}; {lowestGradeWords(before, options)}
    </p>
  );
}

function Openings({
  unread,
  settingOpen,
}: {
  readonly unread: readonly string[];
  readonly settingOpen: boolean;
}) {
  return (
    <>
      {unread.length > 0 ? (
        <p className="hr-side__line">
          Counted as missing until {unread.length === 1 ? 'it is' : 'they are'} mended: {unread.join(', ')}
        </p>
      ) : null}
      {settingOpen ? <p className="hr-side__line">Taken as community until you choose a setting</p> : null}
    </>
  );
}
