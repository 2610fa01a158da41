'use client';

import { MOVE_SPREAD, moveReceiverField } from '@/lib/domain/allocation/moves/move-form-request';
import { STEP } from '@/lib/domain/allocation/candidates/allocate-names-request';
import type { MovingCase, Spread, SpreadLine } from '@/lib/usecases/moves/move-page';
import { countOf, formatHundredths, formatWorkload, type WorkloadLines } from '@/lib/kernel/format';
import { useAllocateForm } from '../shortlist/form-context';
import { messageFor, textValue } from '../ui/form/field-values';
import { Select, type SelectProps } from '../ui/form/select';
import { SubmitButton } from '../ui/form/submit-button';
import { useFormTexts } from '../ui/form/use-form-texts';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';

export interface SpreadFieldsProps {
  readonly cases: readonly MovingCase[];
  readonly spread: Spread;
  readonly thresholds: WorkloadLines;
}

/** Several cases, each with who takes it: suggested so that nobody gets too many, and what the choice makes of each officer. */
export function SpreadFields({ cases, spread, thresholds }: SpreadFieldsProps) {
  const { values, problems } = useAllocateForm();
  const lineOf = new Map(spread.lines.map((line) => [line.crn, line]));
  const names = cases.map(({ crn }) => moveReceiverField(crn));
  const opens = Object.fromEntries(
    cases.map(({ crn }) => [
      moveReceiverField(crn),
      textValue(values, moveReceiverField(crn), lineOf.get(crn)?.suggested ?? ''),
    ]),
  );
  const { box, texts } = useFormTexts(names, opens);
  return (
    <div ref={box}>
      <input type="hidden" name={MOVE_SPREAD} value="y" />
      <Table
        caption="Who takes each case"
        columns={[
          { key: 'case', label: 'Case' },
          { key: 'points', label: 'Points', numeric: true },
          { key: 'who', label: 'Who takes it' },
        ]}
      >
        {cases.map(({ crn, name, band, settingLabel, pointsHundredths, giver }) => (
          <Row key={crn}>
            <RowHeader>
              {name.text}
              <br />
              <span className="hr-muted">
                {crn}, band {band}, {settingLabel}
              </span>
            </RowHeader>
            <Cell label="Points" numeric>
              {formatHundredths(pointsHundredths)}
            </Cell>
            <Cell label="Who takes it">
              <Select
                name={moveReceiverField(crn)}
                label={`Who takes ${name.text}`}
                hideLabel
                error={messageFor(problems, moveReceiverField(crn))}
                options={optionsOf(lineOf.get(crn), giver.name)}
                defaultValue={opens[moveReceiverField(crn)]}
              />
            </Cell>
          </Row>
        ))}
      </Table>
      <SpreadEffect
        takes={cases.map(({ crn, pointsHundredths }) => ({
          staffCode: texts[moveReceiverField(crn)] ?? '',
          pointsHundredths,
        }))}
        officers={spread.officers}
        thresholds={thresholds}
      />
    </div>
  );
}

/** Those of the team that the case is routed to first, then each other team. */
function optionsOf(line: SpreadLine | undefined, giverName: string): SelectProps['options'] {
  const choices = line?.choices ?? [];
  const teams = [...new Set([...choices.filter((one) => one.routed), ...choices].map((one) => one.teamName))];
  return [
    { value: '', label: `Stays with ${giverName}` },
    ...teams.map((group) => ({
      group,
      options: choices
        .filter((one) => one.teamName === group)
        .map(({ staffCode, name, about }) => ({ value: staffCode, label: `${name} (${about})` })),
    })),
  ];
}

interface EffectProps extends Pick<SpreadFieldsProps, 'thresholds'> {
  readonly officers: Spread['officers'];
  readonly takes: readonly { readonly staffCode: string; readonly pointsHundredths: number }[];
}

function SpreadEffect({ takes, officers, thresholds }: EffectProps) {
  const receivers = officers.flatMap((officer) => {
    const own = takes.filter((one) => one.staffCode === officer.staffCode);
    const added = own.reduce((sum, one) => sum + one.pointsHundredths, 0);
    return own.length === 0 ? [] : [{ ...officer, count: own.length, added }];
  });
  const stay = takes.filter((one) => one.staffCode === '').length;
  return (
    <div className="hr-effect">
      <div aria-live="polite">
        <p>
          <strong>
            {receivers.length === 0
              ? 'No case moves yet'
              : `${countOf(takes.length - stay, 'case')} to ${countOf(receivers.length, 'officer')}${stay === 0 ? '' : `, ${stay} not moved`}`}
          </strong>
        </p>
        {receivers.map(
          ({ staffCode, name, count, added, pointsUsedHundredths: used, pointsAvailable: available }) => (
            <p key={staffCode}>
              {name}: {countOf(count, 'case')},{' '}
              {available === 0
                ? 'no capacity'
                : `${formatWorkload(used, available, thresholds)} to ${formatWorkload(used + added, available, thresholds)}`}
            </p>
          ),
        )}
      </div>
      <SubmitButton name={STEP} value="check">
        Check and confirm
      </SubmitButton>
    </div>
  );
}
