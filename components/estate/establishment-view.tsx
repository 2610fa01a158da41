import { toListFile } from '@/lib/addresses/lists';
import type { FormAction } from '@/lib/kernel/form-state';
import { countOf } from '@/lib/kernel/format';
import { compareNames } from '@/lib/kernel/text/fold-name';
import type { EstablishmentPage } from '@/lib/usecases/establishment/establishment-page';
import { formatFte } from '../capacity/sections/card-parts';
import { FileActions } from '../ui/list/file-links';
import { Cell, Row, RowHeader, Table } from '../ui/list/table';
import { EmptyState } from '../ui/page/empty-state';
import { NotificationBanner } from '../ui/page/notification-banner';
import { OfficialMarking } from '../ui/page/official-marking';
import { PageFrame } from '../ui/page/page-frame';
import { PageHead, Section } from '../ui/page/page-head';
import { ClearPosts, SetPosts } from './establishment-forms';

interface EstablishmentViewProps {
  readonly page: EstablishmentPage;
  readonly saved: string | null;
  readonly setAction: FormAction;
  readonly clearAction: FormAction;
}

/** Posts by unit and grade: what is set, and the form that sets them. */
export function EstablishmentView({ page, saved, setAction, clearAction }: EstablishmentViewProps) {
  const { units, grades, posts, estateNames } = page;
  return (
    <PageFrame below={<OfficialMarking />}>
      {saved === null ? null : (
        <NotificationBanner
          variant="success"
          heading={saved === 'set' ? 'The posts were set' : 'The posts were removed'}
        />
      )}
      <PageHead
        title="Establishment"
        data={`Posts that each unit is to have, as full-time equivalents by grade. What is set for a unit counts beside what is set for the units below it. ${countOf(posts.length, 'row')} set.`}
        actions={posts.length === 0 ? undefined : <FileActions file={toListFile('establishment')} />}
      />
      {posts.length === 0 ? (
        <EmptyState kind="none_exist" title="No posts are set yet">
          Set them below, or bring establishment.csv with an import. Until then vacancies are not known.
        </EmptyState>
      ) : (
        <Table
          caption="Posts by unit and grade"
          columns={[
            { key: 'unit', label: 'Unit' },
            { key: 'grade', label: 'Grade' },
            { key: 'posts', label: 'Posts, FTE', numeric: true },
            { key: 'do', label: 'What to do' },
          ]}
        >
          {posts.map((post) => (
            <Row key={`${post.unitLevel}/${post.unitCode}/${post.grade}`}>
              <RowHeader>{`${post.unitName} (${post.unitCode})`}</RowHeader>
              <Cell label="Grade">{post.grade}</Cell>
              <Cell numeric label="Posts, FTE">
                {formatFte(post.fteHundredths / 100)}
              </Cell>
              <Cell label="What to do">
                <ClearPosts
                  unit={`${post.unitLevel}/${post.unitCode}`}
                  grade={post.grade}
                  name={`${post.grade} of ${post.unitName}`}
                  action={clearAction}
                />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      <Section title="Set posts">
        <SetPosts
          units={choicesOf(units, estateNames)}
          grades={grades.map(({ code, name }) => ({ value: code, label: `${code}, ${name}` }))}
          action={setAction}
        />
      </Section>
    </PageFrame>
  );
}

function choicesOf(units: EstablishmentPage['units'], estateNames: EstablishmentPage['estateNames']) {
  return [...units]
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareNames(a.name, b.name))
    .map((unit) => ({
      value: `${unit.level}/${unit.code}`,
      label: `${unit.name} (${unit.level === 'nation' ? '' : estateNames[unit.level]} ${unit.code})`,
    }));
}

const LEVELS = ['nation', 'region', 'ldu', 'team'];
