import { setUpCode } from '../../machine/set-up-code';
import { countOf } from '../../kernel/format';
import { clearDemonstration, viewDemonstration } from '../../usecases/demonstration/clear-demonstration';
import { currentContext, runCommand, UsageError } from '../command';
import { problemText } from '../problem-text';

void runCommand(
  {
    name: 'data:clear-demo',
    summary:
      'Clears the demonstration with all that was done in it, so that the service is set up anew. Only a database that the demonstration was loaded into; the audit trail stays. Without --confirm it says what would go, and changes nothing.',
    options: { confirm: { takes: 'N', help: 'the number of cases, as it was said' } },
  },
  async ({ values }) => {
    const context = await currentContext();
    const found = await viewDemonstration(context);
    if (!found.ok)
      throw new UsageError('This database does not hold the demonstration: nothing was changed.');
    const { teams, officers, cases, users, tokens, importsSince } = found.value;
    console.log(
      `${countOf(teams, 'team')}, ${countOf(officers, 'member')} of staff, ${countOf(cases, 'case')}, ${countOf(users, 'account')}, ${countOf(tokens, 'token')}; ${countOf(importsSince, 'import')} since it was loaded.`,
    );
    const { confirm } = values;
    if (confirm === undefined)
      throw new UsageError(`Nothing was changed. If it is meant: --confirm ${cases}`);
    const result = await clearDemonstration(context, { cases: Number(confirm) });
    if (!result.ok) throw new UsageError(`${problemText(result.error)}. Nothing was changed.`);
    console.log(`Cleared. Nobody can sign in: open /set-up and enter the code ${setUpCode()}`);
  },
);
