import type { Address } from '@/lib/kernel/address';
import { toOfficer } from '@/lib/addresses/officers';
import { toCase } from '@/lib/addresses/cases';
import type { DifferenceAbout } from '@/lib/domain/allocation/cases/difference-line';

/** Whom a difference is about: "Garside, Leon, X300001". */
export function aboutWords(about: DifferenceAbout): string {
  return about.kind === 'case' ? `${about.name.text}, ${about.crn}` : about.name;
}

/** The page of the case or the officer. */
export function aboutHref(about: DifferenceAbout): Address {
  return about.kind === 'case' ? toCase.page(about.crn) : toOfficer.page(about.staffCode);
}
