import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { markOf } from '@/lib/domain/rulebook/rule-marks';
import { MarkedReasons, MarkLine } from './rule-mark';

const textOf = (element: React.ReactElement): string =>
  renderToStaticMarkup(element)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const reasons = (...ids: (string | null)[]) =>
  textOf(
    <MarkedReasons
      reasons={ids.map((id, at) => ({ text: `Reason ${at + 1}`, mark: id === null ? null : markOf(id) }))}
    />,
  );

it('reasons of one source name it once', () => {
  expect(reasons('SCM-RSR', 'SCM-CSE')).toBe('Reason 1 Reason 2 Published by HM Inspectorate of Probation');
  expect(reasons('SCM-ROSH', null)).toBe('Reason 1 Reason 2 Our rule');
});

it('what differs from most of the others says so itself', () => {
  expect(reasons('SCM-RSR', 'SCM-CSE', 'SCM-MAPPA')).toBe(
    'Reason 1 Reason 2 Reason 3 Our rule Where nothing else is said: published by HM Inspectorate of Probation',
  );
  expect(reasons('SCM-RSR', 'SCM-MAPPA')).toBe(
    'Reason 1 Published by HM Inspectorate of Probation Reason 2 Our rule',
  );
});

it('reasons that no rule gives have no mark', () => {
  expect(reasons(null, null)).toBe('Reason 1 Reason 2');
});

it('a line tells the marks of several things', () => {
  const parts = [
    ['Cut-offs', markOf('B-1')],
    ['The band from them', markOf('B-2')],
  ] as const;
  expect(textOf(<MarkLine parts={parts} />)).toBe(
    'Cut-offs: published by the Ministry of Justice. The band from them: our rule.',
  );
});
