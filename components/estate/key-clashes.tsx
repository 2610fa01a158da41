import type { FormAction } from '@/lib/kernel/form-state';
import type { Address } from '@/lib/kernel/address';
import { countOf } from '@/lib/kernel/format';
import type { KeyClashesPage, ShownClash, ShownRecord } from '@/lib/usecases/estate/key-clashes-page';
import { toCapacity } from '@/lib/addresses/capacity';
import { toOfficer } from '@/lib/addresses/officers';
import { toTeam } from '@/lib/addresses/teams';
import { SummaryList } from '../ui/list/summary-list';
import { TextLink } from '../ui/list/text-link';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { MergeKeys } from './merge-keys';

/** Records whose codes differ in case of letters alone, each pair with what merging does. */
export function KeyClashes({
  page: { clashes },
  merged,
  mergeAction,
}: {
  readonly page: KeyClashesPage;
  readonly merged: boolean;
  readonly mergeAction: FormAction;
}) {
  return (
    <PageFrame below={<OfficialMarking />}>
      {merged ? <NotificationBanner variant="success" heading="The two records were merged" /> : null}
      <PageHead
        title="Records to merge"
        data={`${countOf(clashes.length, 'pair')} of codes that differ in case of letters alone. Both can be read until they are merged; what files and calls say goes to the one that goes on.`}
      />
      {clashes.length === 0 ? (
        <EmptyState
          kind="none_exist"
          title="No two codes in your part of the service differ in case of letters alone"
        >
          Codes are compared without regard to case, so no new pair can come about.
        </EmptyState>
      ) : (
        clashes.map((clash) => (
          <Clash key={`${clash.kind} ${clash.from.code}`} clash={clash} mergeAction={mergeAction} />
        ))
      )}
    </PageFrame>
  );
}

function Clash({ clash, mergeAction }: { readonly clash: ShownClash; readonly mergeAction: FormAction }) {
  const { kind, what, from, into, effect, against } = clash;
  return (
    <Section title={`${what} ${from.code} and ${into.code}`}>
      <SummaryList
        rows={[
          { key: `${into.code} goes on`, value: <Held kind={kind} record={into} /> },
          { key: from.code, value: <Held kind={kind} record={from} /> },
        ]}
      />
      <h3 className="govuk-heading-s">What merging does</h3>
      <Sentences sentences={effect} />
      {against.length === 0 ? (
        <MergeKeys clash={clash} action={mergeAction} />
      ) : (
        <>
          <h3 className="govuk-heading-s">They cannot be merged as they stand</h3>
          <Sentences sentences={against} />
        </>
      )}
    </Section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function Held({ kind, record }: { readonly kind: ShownClash['kind']; readonly record: ShownRecord }) {
  return (
    <>
      <TextLink href={addressOf(kind, record)}>{record.name}</TextLink>
      {kind === 'report' ? null : (
        <>
          <br />
          {record.holds.length === 0 ? 'Nothing stands under it today' : record.holds.join(', ')}
        </>
      )}
    </>
  );
}

function addressOf(kind: ShownClash['kind'], { code, staffCode }: ShownRecord): Address {
  switch (kind) {
    case 'team':
      return toTeam.page(code);
    case 'ldu':
    case 'region':
      return toCapacity.page({ level: kind, code });
    case 'officer':
    case 'report':
      return toOfficer.page(staffCode ?? code);
  }
}
