import { toMoves } from '@/lib/addresses/moves';
import { MOVE_CRN } from '@/lib/domain/allocation/moves/move-form-request';
import type { ReceiversPage } from '@/lib/usecases/moves/move-page';
import { Button } from '../ui/form/button';
import { Select } from '../ui/form/select';
import { TextLink } from '../ui/list/text-link';

/** Which team's officers are shown: a plain GET form, so the choice is in the address. */
export function ReceiverTeam({ page }: { readonly page: ReceiversPage }) {
  const { teams, team, cases, model, spread } = page;
  const crns = cases.map((entry) => entry.crn);
  const near = teams.filter((entry) => entry.kind === 'routed' || entry.kind === 'ldu');
  const far = teams.filter((entry) => entry.kind === 'offer' || entry.kind === 'elsewhere');
  return (
    <form className="hr-team-choice" action={toMoves.receiver()} method="get" id="team-choice">
      {crns.map((crn) => (
        <input key={crn} type="hidden" name={MOVE_CRN} value={crn} />
      ))}
      {spread === null ? null : <input type="hidden" name="spread" value="yes" />}
      <Select
        name="team"
        label="Team"
        defaultValue={team?.code ?? ''}
        options={[
          { value: '', label: 'Everybody nearby' },
          ...near.map(({ code, name }) => ({ value: code, label: name })),
          ...(far.length === 0
            ? []
            : [
                {
                  group: `Outside the ${model.estateNames.ldu}`,
                  options: far.map(({ code, name, lduName }) => ({
                    value: code,
                    label: `${name}, ${lduName}`,
                  })),
                },
              ]),
        ]}
      />
      <Button look="secondary">Show team</Button>
      {team === null ? null : <TextLink href={toMoves.receiver({ crn: crns })}>Show everybody</TextLink>}
    </form>
  );
}
