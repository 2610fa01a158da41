import type { TeamChoice as TeamOption } from '@/lib/usecases/shortlist/candidates-page';
import { Button } from '../ui/form/button';
import { Select } from '../ui/form/select';
import { TextLink } from '../ui/list/text-link';
import type { Address } from '@/lib/kernel/address';

export interface TeamChoiceProps {
  readonly path: Address;
  readonly teams: readonly TeamOption[];
  readonly chosen: string | null;
  /** "All teams of Calderdale" */
  readonly everybody: string;
  /** "LDU" */
  readonly lduName: string;
}

/** Which team's officers are shown: a plain GET form, so the choice is in the address. */
export function TeamChoice({ path, teams, chosen, everybody, lduName }: TeamChoiceProps) {
  const own = teams.filter((team) => team.kind === 'routed' || team.kind === 'ldu');
  const offers = teams.filter((team) => team.kind === 'offer');
  const elsewhere = teams.filter((team) => team.kind === 'elsewhere');
  const option = (team: TeamOption) => ({
    value: team.code,
    label: team.kind === 'routed' ? `${team.name} (routed here)` : team.name,
  });
  const far = (team: TeamOption) => ({ value: team.code, label: `${team.name}, ${team.lduName}` });
  return (
    <form className="hr-team-choice" action={path} method="get" id="team-choice">
      <Select
        name="team"
        label="Team"
        defaultValue={chosen ?? ''}
        options={[
          { value: '', label: everybody },
          ...own.map(option),
          ...(offers.length === 0 ? [] : [{ group: 'Offered as an alternative', options: offers.map(far) }]),
          ...(elsewhere.length === 0
            ? []
            : [{ group: `Outside the ${lduName}`, options: elsewhere.map(far) }]),
        ]}
      />
      <Button look="secondary">Show team</Button>
      {chosen === null ? null : <TextLink href={path}>Show everybody</TextLink>}
    </form>
  );
}
