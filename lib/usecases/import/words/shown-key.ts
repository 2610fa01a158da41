import 'server-only';
import { findReason } from '../../../domain/workload/hours/reductions';
import { isSensitiveReason } from '../../../domain/workload/measure/withheld';
import { findGrade } from '../../../domain/workload/measure/find-grade';
import type { WorkloadModel } from '../../../domain/workload/model/model';
import { parseIsoDate } from '../../../kernel/dates';
import { formatDateShort } from '../../../kernel/format';
import type { ImportFile } from '../import-report';

/** The key of a row as people read it: "HX002, from 20 Nov 2026". A reason that few may know is no part of it. */
export function shownKey(file: ImportFile, key: string, model: WorkloadModel): string {
  const parts = key.split('/');
  const [first = '', second = '', third = ''] = parts;
  switch (file) {
    case 'reductions.csv': {
      const name = parts.slice(1, -1).join('/');
      const reason = isSensitiveReason(model, name)
        ? []
        : [findReason(model.reductionReasons, name)?.name ?? name];
      return [first, ...reason, `from ${dayOf(parts.at(-1))}`].join(', ');
    }
    case 'absences.csv':
      return `${first}, from ${dayOf(second)}`;
    case 'establishment.csv':
      return `${second}, ${findGrade(model, third)?.name ?? third}`;
    case 'oversight.csv': {
      const [, crn = key, day] = /^file-(.*)-(\d{4}-\d{2}-\d{2})$/.exec(key) ?? [];
      return day === undefined ? crn : `${crn}, recorded on ${dayOf(day)}`;
    }
    default:
      return key;
  }
}

function dayOf(text: string | undefined): string {
  const day = parseIsoDate(text ?? '');
  return day === null ? (text ?? '') : formatDateShort(day);
}
