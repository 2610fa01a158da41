import { toCapacity } from '@/lib/addresses/capacity';
import { TRIED_ROLES, type TriedRole } from '@/lib/domain/metrics/capacity/what-if';
import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import { formatInstant } from '@/lib/kernel/format';
import type { WhatIfAsked, WhatIfPage } from '@/lib/usecases/capacity/what-if-page';
import { Button } from '../../ui/form/button';
import { Checkbox } from '../../ui/form/checkboxes';
import { Select } from '../../ui/form/select';
import { InsetText } from '../../ui/page/inset-text';
import { OfficialMarking } from '../../ui/page/official-marking';
import { PageFrame } from '../../ui/page/page-frame';
import { PageHead } from '../../ui/page/page-head';
import { PrintButton } from '../../ui/page/print-button';
import { whatIfHref } from '../capacity-address';
import { UnitCrumbs } from '../capacity-top';
import { formatFte } from '../sections/card-parts';
import { nameOf, TriedFields, UnitFields } from './what-if-fields';
import { WhatIfTable } from './what-if-table';

interface WhatIfViewProps {
  readonly page: WhatIfPage;
  readonly asked: WhatIfAsked;
}

/** What more officers, or fewer, would change: a plain form, and the headline figures before and after. */
export function WhatIfView({ page, asked }: WhatIfViewProps) {
  const { unit, above, model, dataAsOf, tooMany } = page;
  return (
    <PageFrame
      above={<UnitCrumbs above={above} unit={unit} more={[{ label: 'What if', href: whatIfHref(unit) }]} />}
      below={<OfficialMarking model={model} dataAsOf={dataAsOf} />}
    >
      <PageHead
        caption={unit.name}
        title="What if"
        data={`What more full-time officers, or fewer, would change today. Cases stay in ${unit.name}; nothing is saved. ${dataAsOf === null ? 'No data has been imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`}`}
        actions={<PrintButton />}
      />
      <WhatIfForm page={page} asked={asked} />
      {tooMany.map(({ role, most }) => (
        <InsetText key={role}>
          {`There are ${formatFte(most / 100)} FTE of ${nameOf(model, role)}s in ${unit.name}: no more can be taken away.`}
        </InsetText>
      ))}
      <WhatIfTable page={page} />
    </PageFrame>
  );
}

function WhatIfForm({ page, asked }: WhatIfViewProps) {
  const { unit, model, teams, vacancies } = page;
  const teamWord = model.estateNames.team.toLowerCase();
  return (
    <form className="hr-filter hr-noprint" action={toCapacity.whatIf()} method="get" aria-label="What to try">
      <UnitFields unit={unit} />
      <TriedFields model={model} officers={asked.officers} />
      {unit.level === 'team' ? null : (
        <Select
          name="team"
          label={`In which ${teamWord}`}
          defaultValue={asked.team ?? ''}
          options={[
            { value: '', label: `Open: no ${teamWord} lends to them` },
            ...teams.map((team) => ({ value: team.code, label: team.name })),
          ]}
        />
      )}
      {vacancies === null ? null : (
        <Checkbox
          name="fill"
          value="vacancies"
          small
          label={`Fill the vacancies (${vacancyWords(page)})`}
          defaultChecked={asked.fill}
        />
      )}
      <Button look="secondary">Work it out</Button>
    </form>
  );
}

function vacancyWords({ model, vacancies }: WhatIfPage): string {
  const parts = TRIED_ROLES.flatMap((role) => {
    const vacant = vacancies?.[role] ?? 0;
    return vacant === 0 ? [] : [`${formatFte(vacant / 100)} ${codeOf(model, role)}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function codeOf({ grades }: WorkloadModel, role: TriedRole): string {
  return grades.find((grade) => grade.role === role)?.code ?? role;
}
