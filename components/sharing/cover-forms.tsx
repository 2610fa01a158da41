'use client';

import type { ReactNode } from 'react';
import { toSharing } from '@/lib/addresses/officers';
import { groupCandidates } from '@/lib/domain/allocation/candidates/group-candidates';
import type { OfferedCandidate } from '@/lib/domain/allocation/candidates/offered-candidate';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { IsoDate } from '@/lib/kernel/dates';
import { countOf } from '@/lib/kernel/format';
import { type ChangeAction, ChangeForm } from '../officers/change-form';
import { FoldedGroup } from '../shortlist/folded-group';
import { AllocateFormProvider } from '../shortlist/form-context';
import { OfficerChoice } from '../shortlist/officer-choice';
import { Button } from '../ui/form/button';
import type { CheckboxChoice } from '../ui/form/checkboxes';
import { type AskedState, Field } from '../ui/form/described-field';
import { listValue } from '../ui/form/field-values';
import { TickAll } from '../ui/form/tick-all';
import { useScriptRuns } from '../ui/page/use-script-runs';
import { TextLink } from '../ui/list/text-link';
import { AgreeFields } from './agree-fields';
import { CoverOffer } from './cover-offer';
import {
  COVER_CHANGE_FIELDS,
  COVER_FIELDS,
  COVERED_FIELDS,
} from '@/lib/domain/workload/sharing/sharing-fields';
import type { Address } from '@/lib/kernel/address';

interface CoverFormProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly officerTeam: { readonly code: string; readonly name: string };
  readonly staffCode: string;
  readonly cases: readonly CheckboxChoice[];
  /** CRNs that are ticked when the form opens. */
  readonly ticked: readonly string[];
  /** Everybody who may cover, those of the officer's own team first. */
  readonly offers: readonly OfferedCandidate[];
  readonly model: WorkloadModel;
  readonly awayCheckedTo: IsoDate;
  /** What each case takes with it, in hundredths of a point, by CRN. */
  readonly points: Readonly<Record<string, number>>;
  /** Cases of which nothing falls in the absence: not listed. */
  readonly others: number;
  /** All cases are listed. */
  readonly all: boolean;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** What the form says before its fields. */
  readonly lead: string;
  readonly backHref: Address;
}

/** The form that arranges cover by name: which cases, who covers, from which day to which. */
export function CoverForm(props: CoverFormProps) {
  const { action, officerName, staffCode, startsOn, endsOn, lead, backHref } = props;
  return (
    <ChangeForm
      action={action}
      title="Arrange cover by name"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and arrange the cover"
      backHref={backHref}
      hidden={{ staffCode }}
      wide
      fields={(state) => (
        <>
          <p className="govuk-body">{lead}</p>
          <CasesToCover {...props} state={state} />
          <WhoCovers {...props} state={state} />
          <Field of={COVER_FIELDS.startsOn} in={state} initial={startsOn} />
          <Field of={COVER_FIELDS.endsOn} in={state} initial={endsOn} />
          <AgreeFields {...state} />
        </>
      )}
    />
  );
}

interface PartProps extends CoverFormProps {
  readonly state: AskedState;
}

function CasesToCover({ cases, ticked, others, all, staffCode, state }: PartProps) {
  const shown = { cases: all ? ('all' as const) : null };
  const address = (which: 'all' | null) => toSharing.arrangeCover(staffCode, { ...shown, ticked: which });
  const everything = toSharing.arrangeCover(staffCode, { cases: 'all' });
  return (
    <>
      <TickAll
        name={COVERED_FIELDS.crns.name}
        count={cases.length}
        allHref={address('all')}
        noneHref={address(null)}
      />
      <Field of={COVERED_FIELDS.crns} in={state} initial={ticked} options={cases} small legendSize="m" />
      {others === 0 ? null : (
        <p className="govuk-body">
          {others === 1
            ? '1 other case has no appointment, release or planned contact on these days. '
            : `${others} other cases have no appointment, release or planned contact on these days. `}
          <TextLink href={everything}>Choose among all cases</TextLink>
        </p>
      )}
    </>
  );
}

/** Colleagues as on a shortlist: the officer's own team in view, the others of the unit below it. */
function WhoCovers(props: PartProps) {
  const { offers, officerTeam, ticked, state } = props;
  const own = offers.filter((entry) => entry.team.code === officerTeam.code);
  const others = offers.filter((entry) => entry.team.code !== officerTeam.code);
  const chosen = listValue(state.values, COVERED_FIELDS.crns.name, ticked);
  const row = (entry: OfferedCandidate) => (
    <CoverOffer
      key={entry.staffCode}
      entry={entry}
      id={entry === offers[0] ? FIELD : `${FIELD}-${entry.staffCode}`}
      model={props.model}
      awayCheckedTo={props.awayCheckedTo}
      showTeam={entry.team.code !== officerTeam.code}
      points={props.points}
      ticked={chosen}
    />
  );
  return (
    <AllocateFormProvider value={{ ...state, officerField: FIELD }}>
      <h2 className="govuk-heading-m" id="who-covers">
        Who covers
      </h2>
      <p className="govuk-hint">
        The bars follow the cases that are ticked. What is said for and against is of the cases that ask for
        cover.
      </p>
      <OfficerChoice legend="Choose who covers">
        {own.length === 0 ? (
          <p className="govuk-body">Nobody of {officerTeam.name} can cover on these days.</p>
        ) : (
          <OfferGroups offers={own} model={props.model} row={row} />
        )}
        {others.length === 0 ? null : (
          <FoldedGroup
            summary={`Show ${countOf(others.length, 'officer')} of other teams`}
            staffCodes={others.map((entry) => entry.staffCode)}
            open={own.length === 0}
          >
            <OfferGroups offers={others} model={props.model} row={row} />
          </FoldedGroup>
        )}
      </OfficerChoice>
      <EffectButton />
    </AllocateFormProvider>
  );
}

const FIELD = COVER_FIELDS.coverStaffCode.name;

function OfferGroups({
  offers,
  model,
  row,
}: {
  readonly offers: readonly OfferedCandidate[];
  readonly model: WorkloadModel;
  readonly row: (entry: OfferedCandidate) => ReactNode;
}) {
  return groupCandidates(offers, model.intakeCap).map(({ key, title, note, candidates }) => (
    <div key={key}>
      <h3 className="hr-group">
        {title}{' '}
        <small>{note.replace('allocate', 'arrange cover').replace('Why this order is said above', '')}</small>
      </h3>
      {candidates.map(row)}
    </div>
  ));
}

/** Without script the bars follow the ticks when the form is sent for it; with script they do by themselves. */
function EffectButton() {
  return useScriptRuns() ? null : (
    <Button look="secondary" name="step" value="edit">
      Show the effect of what is ticked
    </Button>
  );
}

interface CoverChangeProps {
  readonly action: ChangeAction;
  readonly officerName: string;
  readonly words: string;
  readonly endsOn: string;
  /** The cover has counted on a day before today. */
  readonly begun: boolean;
  readonly hidden: Readonly<Record<string, string>>;
  readonly backHref: Address;
}

/** The form that sets another last day of a cover, or calls it off. */
export function CoverChangeForm({
  action,
  officerName,
  words,
  endsOn,
  begun,
  hidden,
  backHref,
}: CoverChangeProps) {
  return (
    <ChangeForm
      action={action}
      title="Change a cover"
      caption={officerName}
      submitLabel="Continue"
      confirmLabel="Confirm and save"
      backHref={backHref}
      hidden={hidden}
      fields={(state) => (
        <>
          <p className="govuk-body">{words}</p>
          <Field
            of={COVER_CHANGE_FIELDS.what}
            in={state}
            legendSize="m"
            options={[
              {
                value: 'end',
                label: 'Set another last day',
                reveal: (
                  <>
                    <Field of={COVER_CHANGE_FIELDS.endsOn} in={state} initial={endsOn} />
                    <AgreeFields {...state} />
                  </>
                ),
              },
              {
                value: 'cancel',
                label: begun ? 'End it now' : 'Cancel it',
                hint: begun
                  ? 'Its last day becomes yesterday: past days stand as they were'
                  : 'It counts on no day',
              },
            ]}
          />
        </>
      )}
    />
  );
}
