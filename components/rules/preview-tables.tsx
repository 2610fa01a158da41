import { toTeam } from '@/lib/addresses/teams';
import { toOfficer } from '@/lib/addresses/officers';
import type { ModelWords } from '@/lib/domain/workload/model/model-words';
import { formatListName, formatWhole } from '@/lib/kernel/format';
import type { PreviewedCase } from '@/lib/domain/metrics/preview/preview-cases';
import type {
  ModelPreview,
  PreviewedOfficer,
  PreviewedUnit,
} from '@/lib/domain/metrics/preview/preview-model';
import { StateLabel } from '../workload/state-label';
import { WorkloadFigure } from '../workload/workload-figure';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { TextLink } from '../ui/list/text-link';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** Rows on the page; the whole list is in the download. */
const MOST_ROWS = 100;

/** Officers with their workloads by both models, the highest by the draft first. */
export function PreviewedOfficers({
  caption,
  none,
  officers,
  team,
  words,
}: {
  readonly caption: string;
  readonly none: string;
  readonly officers: readonly PreviewedOfficer[];
  readonly team: string;
  /** Of the draft. */
  readonly words: ModelWords;
}) {
  if (officers.length === 0) return <p>{none}</p>;
  const ordered = [...officers].sort(
    (a, b) => (b.after.workloadPercent ?? Infinity) - (a.after.workloadPercent ?? Infinity),
  );
  return (
    <>
      <Table
        caption={caption}
        columns={[
          { key: 'officer', label: 'Officer' },
          { key: 'team', label: team },
          { key: 'now', label: 'Now', numeric: true },
          { key: 'draft', label: 'By the draft', numeric: true },
          { key: 'state', label: 'State by the draft' },
        ]}
      >
        {ordered.slice(0, MOST_ROWS).map((entry) => (
          <Row key={entry.staffCode}>
            <RowHeader>
              <TextLink href={toOfficer.page(entry.staffCode)}>{formatListName(entry)}</TextLink>
            </RowHeader>
            <Cell label={team}>{entry.teamName}</Cell>
            <Cell label="Now" numeric>
              <Figure of={entry.before} words={words} />
            </Cell>
            <Cell label="Draft" numeric>
              <strong>
                <Figure of={entry.after} words={words} />
              </strong>
            </Cell>
            <Cell label="State">
              <StateLabel state={entry.after.state} words={words} />
            </Cell>
          </Row>
        ))}
      </Table>
      <More shown={ordered.length} />
    </>
  );
}

/** Cases by number and holder, never by name. */
export function PreviewedCases({
  caption,
  none,
  cases,
  team,
}: {
  readonly caption: string;
  readonly none: string;
  readonly cases: readonly PreviewedCase[];
  readonly team: string;
}) {
  if (cases.length === 0) return <p>{none}</p>;
  return (
    <>
      <Table
        caption={caption}
        columns={[
          { key: 'crn', label: 'Case' },
          { key: 'holder', label: 'Held by' },
          { key: 'team', label: team },
          { key: 'bands', label: 'Band now, by the draft' },
          { key: 'why', label: 'Why, by the draft' },
        ]}
      >
        {cases.slice(0, MOST_ROWS).map((entry) => (
          <Row key={entry.crn}>
            <RowHeader>{entry.crn}</RowHeader>
            <Cell label="Held by">
              <TextLink href={toOfficer.page(entry.holderCode)}>{entry.holder}</TextLink>
            </Cell>
            <Cell label={team}>{entry.teamName}</Cell>
            <Cell label="Band">
              {entry.bandBefore === entry.bandAfter
                ? entry.bandAfter
                : `${entry.bandBefore}, then ${entry.bandAfter}`}
            </Cell>
            <Cell label="Why">{entry.why.length === 0 ? 'Allowed to this grade' : entry.why.join(' ')}</Cell>
          </Row>
        ))}
      </Table>
      <More shown={cases.length} />
    </>
  );
}

function More({ shown }: { readonly shown: number }) {
  return shown <= MOST_ROWS ? null : (
    <p>
      The first {MOST_ROWS} of {formatWhole(shown)}. The download has them all.
    </p>
  );
}

/** Every team by both models, and all of them together. */
export function TeamsTable({
  preview,
  team,
  over,
  words,
}: {
  readonly preview: ModelPreview;
  readonly team: string;
  /** "over 100%" */
  readonly over: string;
  /** Of the draft. */
  readonly words: ModelWords;
}) {
  return (
    <Table
      caption={`Workload by ${team.toLowerCase()}, now and by the draft`}
      columns={[
        { key: 'team', label: team },
        { key: 'now', label: 'Now', numeric: true },
        { key: 'draft', label: 'By the draft', numeric: true },
        { key: 'points', label: 'Points used, now', numeric: true },
        { key: 'pointsAfter', label: 'By the draft', numeric: true },
        { key: 'over', label: `${capitalised(over)}, now`, numeric: true },
        { key: 'overAfter', label: 'By the draft', numeric: true },
      ]}
      foot={<UnitRow unit={preview.all} words={words} />}
    >
      {preview.teams.map((unit) => (
        <UnitRow key={unit.code} unit={unit} words={words} />
      ))}
    </Table>
  );
}

function UnitRow({ unit, words }: { readonly unit: PreviewedUnit; readonly words: ModelWords }) {
  return (
    <Row>
      <RowHeader>
        {unit.code === '' ? unit.name : <TextLink href={toTeam.page(unit.code)}>{unit.name}</TextLink>}
      </RowHeader>
      <Cell label="Now" numeric>
        <Figure of={unit.before} words={words} />
      </Cell>
      <Cell label="Draft" numeric>
        <strong>
          <Figure of={unit.after} words={words} />
        </strong>
      </Cell>
      <Cell label="Points now" numeric>
        {formatWhole(Math.round(unit.before.pointsUsedHundredths / 100))}
      </Cell>
      <Cell label="Points draft" numeric>
        {formatWhole(Math.round(unit.after.pointsUsedHundredths / 100))}
      </Cell>
      <Cell label="Over now" numeric>
        {unit.overBefore}
      </Cell>
      <Cell label="Over draft" numeric>
        {unit.overAfter}
      </Cell>
    </Row>
  );
}

function Figure({
  of,
  words,
}: {
  readonly of: Pick<PreviewedOfficer['after'], 'pointsUsedHundredths' | 'pointsAvailable' | 'state'>;
  /** Of the draft: how a figure of now prints beside its lines is told by them too. */
  readonly words: ModelWords;
}) {
  return (
    <WorkloadFigure
      usedHundredths={of.pointsUsedHundredths}
      available={of.pointsAvailable}
      state={of.state}
      words={words}
    />
  );
}
