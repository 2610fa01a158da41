import { formatShare } from '@/lib/kernel/format';
import type { UnitShare } from '@/lib/usecases/lists/capacity-list-page';
import type { CapacityList } from '@/lib/domain/metrics/capacity/capacity-lists';
import type { CountShare } from '@/lib/domain/metrics/counts/count-share';
import type { Unit } from '@/lib/domain/metrics/units/units';
import { Cell, EmptyCell, Row, RowHeader, Table } from '../../ui/list/table';
import { TextLink } from '../../ui/list/text-link';
import { capacityListHref } from '../capacity-address';
import { countedOf } from '../sections/share-figure';
import type { Address } from '@/lib/kernel/address';

export interface UnitSharesProps {
  readonly caption: string;
  readonly list: CapacityList;
  readonly units: readonly UnitShare[];
  readonly total: Unit & { readonly share: CountShare };
  /** "LDU" */
  readonly unitWord: string;
}

/** Officers counted by unit, each unit linked to its own list: names stand in the lists below the nation. */
export function UnitShares({ caption, list, units, total, unitWord }: UnitSharesProps) {
  return (
    <div className="hr-units hr-units--narrow">
      <Table
        caption={caption}
        columns={[
          { key: 'unit', label: unitWord },
          { key: 'count', label: 'Officers', numeric: true },
          { key: 'share', label: 'Share', numeric: true },
        ]}
        foot={<ShareRow share={total.share} label={`All of ${total.name}`} />}
      >
        {units.flatMap((unit) => [
          <ShareRow
            key={unit.code}
            share={unit.share}
            href={capacityListHref(list, unit)}
            label={unit.name}
          />,
          ...unit.below.map((one) => (
            <ShareRow
              key={`${unit.code}/${one.code}`}
              share={one.share}
              href={capacityListHref(list, one)}
              label={one.name}
              isBelow
            />
          )),
        ])}
      </Table>
    </div>
  );
}

interface ShareRowProps {
  readonly share: CountShare;
  readonly label: string;
  readonly href?: Address;
  readonly isBelow?: boolean;
}

function ShareRow({ share, label, href, isBelow }: ShareRowProps) {
  return (
    <Row>
      <RowHeader className={isBelow ? 'hr-units__below' : 'hr-units__unit'}>
        {href && share.count > 0 ? <TextLink href={href}>{label}</TextLink> : label}
      </RowHeader>
      <Cell numeric label="Officers">
        {countedOf(share)}
      </Cell>
      {share.of === 0 ? (
        <EmptyCell numeric says="Nobody holds a case" />
      ) : (
        <Cell numeric label="Share">
          {formatShare(share.count, share.of)}
        </Cell>
      )}
    </Row>
  );
}
