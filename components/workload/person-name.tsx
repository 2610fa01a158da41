import { formatListName } from '@/lib/kernel/format';
import { TextLink } from '../ui/list/text-link';
import type { Address } from '@/lib/kernel/address';

export interface PersonNameProps {
  /** Null where the reader may not know who it is. */
  readonly person: { readonly surname: string; readonly forename: string } | null;
  readonly href?: Address;
  /** CRN or staff code, on a line below. */
  readonly code?: string;
}

/** "Surname, Forename", as lists show people; a restricted case says so in place of the name. */
export function PersonName({ person, href, code }: PersonNameProps) {
  const name = person === null ? 'Restricted case' : formatListName(person);
  return (
    <>
      {href ? <TextLink href={href}>{name}</TextLink> : name}
      {code ? (
        <>
          <br />
          <span className="hr-muted hr-code">{code}</span>
        </>
      ) : null}
    </>
  );
}
