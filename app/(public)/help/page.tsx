import type { Metadata } from 'next';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { HelpFigures } from './help-figures';
import { HelpTasks } from './help-tasks';
import { HelpTrouble } from './help-trouble';

export const metadata: Metadata = { title: 'Help' };

const PARTS = [
  { id: 'figures', label: 'Reading the figures' },
  { id: 'tasks', label: 'Doing things' },
  { id: 'trouble', label: 'When something is not right' },
];

export default function HelpPage() {
  return (
    <PageFrame>
      <PageHead
        title="Help"
        data="How to read Headroom and what to do in it. Nothing here needs you to be signed in."
      />
      <div className="hr-prose">
        <nav aria-label="On this page">
          <ul>
            {PARTS.map((part) => (
              <li key={part.id}>
                <a className="govuk-link" href={`#${part.id}`}>
                  {part.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <h2 id="figures">Reading the figures</h2>
        <HelpFigures />
        <h2 id="tasks">Doing things</h2>
        <HelpTasks />
        <h2 id="trouble">When something is not right</h2>
        <HelpTrouble />
      </div>
    </PageFrame>
  );
}
