import { toPublic } from '@/lib/addresses/public';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { TextLink } from '@/components/ui/list/text-link';
import { BandLabel } from '@/components/workload/band-chip';
import { StateLabel } from '@/components/workload/state-label';
import { VerdictTag } from '@/components/workload/verdict-tag';
import { WORKLOAD_STATES, type WorkloadState } from '@/lib/domain/workload/measure/states';

const meaningsOf = ({ over }: ModelWords): Record<WorkloadState, string> => ({
  spare: `well below ${over}: room for another case`,
  near: `up to ${over}`,
  over: `over ${over}: more points used than available`,
  well_over: `well past ${over}: a case given now needs a reason`,
  no_capacity: 'holds cases but has no points available: absent, left, or all hours are reductions',
  unavailable: 'no points available and no cases',
  unknown: 'no grade or no hours are recorded, so no percentage can be worked out',
});

/** What workload, states, bands and verdicts mean. */
export function HelpFigures({ words }: { readonly words: ModelWords }) {
  return (
    <>
      <WorkloadHelp words={words} />
      <h3>Bands</h3>
      <p>
        A band says how much work a case is expected to be: <BandLabel band={words.bands.least} /> is least,{' '}
        <BandLabel band={words.bands.most} /> most, in the model in force. A band is provisional while{' '}
        {words.inputs.any} is missing. The figure then has a range, “between 112.4% and 115.3%”, and the case
        is in the list of details missing.
      </p>
      <h3>Verdicts</h3>
      <dl>
        <dt>
          <VerdictTag verdict="allowed" />
        </dt>
        <dd>the officer’s grade may hold the case</dd>
        <dt>
          <VerdictTag verdict="with_oversight" />
        </dt>
        <dd>only with a recorded management oversight and a date to review it</dd>
        <dt>
          <VerdictTag verdict="training_gap" />
        </dt>
        <dd>the grade may hold it, but the officer has not had the training that the case needs</dd>
        <dt>
          <VerdictTag verdict="not_allowed" />
        </dt>
        <dd>held, although the grade may not; each has its reasons, whole sentences, beside it</dd>
      </dl>
      <h3>How old a figure is</h3>
      <p>
        At the foot of each page with figures stands when its data is from and which version of the model
        worked it out. A dash means that there is no figure: missing is never shown as 0.
      </p>
    </>
  );
}

/** What the percentage is, and what its states mean. */
function WorkloadHelp({ words }: { readonly words: ModelWords }) {
  const meanings = meaningsOf(words);
  return (
    <>
      <h3>Workload</h3>
      <p>
        Workload is points used divided by points available. Each case uses points by its band and setting;
        grade, hours and agreed reductions make the points available. The line on every bar is {words.over}.
        The workload of a team is all its points used over all its points available, not the mean of its
        officers. <TextLink href={toPublic.howWorkloadIsWorkedOut()}>How workload is worked out</TextLink> has
        the points and worked examples.
      </p>
      <p>
        Each percentage has a state, decided before rounding: {(words.lines.wellOver - 0.03).toFixed(2)}%
        shows as {words.lines.wellOver.toFixed(1)}% and is not over {words.wellOver}; “just over{' '}
        {words.lines.over.toFixed(1)}%” is over it, by too little to print.
      </p>
      <dl>
        {WORKLOAD_STATES.map((state) => (
          <div key={state}>
            <dt>
              <StateLabel state={state} words={words} />
            </dt>
            <dd>{meanings[state]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
