import { countOf } from '../../../kernel/format';

/** What happened to a queue since it was shown, from its cases as `CRN/version` then and now; empty when nothing did. */
export function queueChanges(shown: readonly string[], now: readonly string[]): string {
  const crnsOf = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map(crnOf));
  const [before, after, same] = [crnsOf(shown), crnsOf(now), new Set(shown)];
  const added = [...after].filter((crn) => !before.has(crn)).length;
  const gone = [...before].filter((crn) => !after.has(crn)).length;
  const changed = now.filter((key) => before.has(crnOf(key)) && !same.has(key)).length;
  const parts = [
    ...(added === 0 ? [] : [`${countOf(added, 'case is', 'cases are')} new`]),
    ...(gone === 0 ? [] : [`${countOf(gone, 'case waits', 'cases wait')} no longer`]),
    ...(changed === 0 ? [] : [`${countOf(changed, 'case was', 'cases were')} changed`]),
  ];
  return parts.join(', ');
}

function crnOf(key: string): string {
  return key.split('/')[0] ?? key;
}
