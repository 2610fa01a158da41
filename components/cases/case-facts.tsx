import { wordsOf } from '@/lib/domain/workload/model/model-words';
import { personWords } from '@/lib/domain/allocation/cases/case-words';
import type { CasePage } from '@/lib/usecases/cases/case-page';
import { wordsFor } from '@/lib/domain/banding/changes/case-change';
import { CASE_FIELDS, type CaseField, caseFieldLabel } from '@/lib/domain/banding/bands/case-fields';
import { flagsWords } from '@/lib/domain/banding/labels';
import { isSeenInCommunity, plannedContactDays } from '@/lib/domain/workload/contact/contact-clock';
import { contactLines, officerClockWords } from '@/lib/domain/workload/contact/contact-words';
import { countOf, formatDate } from '@/lib/kernel/format';
import type { IsoDate } from '@/lib/kernel/dates';
import { SummaryList, type SummaryRow } from '../ui/list/summary-list';
import { capitalised } from '@/lib/kernel/text/first-letter';

/** Everything that is recorded of the case but its name. */
export function CaseFactsSection({ page }: { readonly page: CasePage }) {
  return <SummaryList rows={rowsOf(page)} twoColumns />;
}

function rowsOf({ facts, homeLduName, model, today, banding, endedOn, held }: CasePage): SummaryRow[] {
  const contact = endedOn === null ? contactLines(model, facts, banding.band, today) : [];
  const officer = held === null || contact.length === 0 ? [] : [officerClockWords(held.since, facts, today)];
  const fact = (field: CaseField): SummaryRow => ({
    key: caseFieldLabel(field, wordsOf(model).scores),
    value: sentence(wordsFor(field, facts[field])),
  });
  const day = (
    field: 'orderStart' | 'orderEnd' | 'releaseDate' | 'firstAppointment' | 'lastSeen' | 'nextAppointment',
    none: string,
  ): SummaryRow => ({
    key: CASE_FIELDS[field].label,
    value: dayWords(facts[field], none),
  });
  const birth = facts.dateOfBirth === null ? 'Not known' : formatDate(facts.dateOfBirth);
  const who = personWords(facts, today);
  const home = [facts.area, homeLduName === null ? `no ${model.estateNames.ldu} serves it` : homeLduName];
  return [
    { key: 'Date of birth', value: who === '' ? birth : `${birth} (${who})` },
    { key: 'Home area', value: facts.area === null ? 'Not known' : [...new Set(home)].join(', ') },
    fact('setting'),
    { key: 'Sentence', value: facts.sentence === null ? 'Not known' : wordsFor('sentence', facts.sentence) },
    day('orderStart', 'Not known'),
    {
      key: 'Order end',
      value:
        facts.orderEnd !== null && facts.orderEnd < today ? (
          <strong>{formatDate(facts.orderEnd)}, passed: record the end if it is over</strong>
        ) : (
          dayWords(facts.orderEnd, 'Not known')
        ),
    },
    ...(facts.releaseDate === null && facts.setting !== 'custody' ? [] : [day('releaseDate', 'Not known')]),
    fact('state'),
    ...(model.cohorts.includes('transition') ? [fact('cohort')] : []),
    fact('rsr'),
    fact('ogrs'),
    fact('rosh'),
    ...(model.bandSource === 'imported' ? [{ key: 'Tier', value: facts.importedBand ?? 'Not known' }] : []),
    { key: CASE_FIELDS.flags.label, value: flagsWords(facts) },
    ...(facts.lastSeen === null ? [day('firstAppointment', 'None')] : []),
    day('lastSeen', 'Not yet'),
    ...(contact.length === 0 ? [] : [{ key: 'Contact', value: [...contact, ...officer].join(' ') }]),
    {
      key: CASE_FIELDS.nextAppointment.label,
      value:
        facts.nextAppointment !== null && facts.nextAppointment < today
          ? `None booked; the last one recorded was for ${formatDate(facts.nextAppointment)}`
          : dayWords(facts.nextAppointment, 'None'),
    },
  ];
}

function dayWords(day: IsoDate | null, none: string): string {
  return day === null ? none : formatDate(day);
}

function sentence(text: string): string {
  return capitalised(text);
}

/** "Contact every 14 days", for a case that is seen in the community; empty for any other. */
export function plannedWords({ facts, model, banding }: CasePage): string {
  if (!isSeenInCommunity(facts)) return '';
  return ` Contact every ${countOf(plannedContactDays(model, banding.band), 'day')}.`;
}
