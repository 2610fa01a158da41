import type { Metadata } from 'next';
import { now } from '@/lib/machine/clock';
import { viewModelWords } from '@/lib/usecases/rules/view-model-words';
import { serviceStore } from '@/lib/usecases/service-store';
import { OnThisPage } from '@/components/ui/page/on-this-page';
import { PageFrame } from '@/components/ui/page/page-frame';
import { PageHead } from '@/components/ui/page/page-head';
import { HelpFigures } from './help-figures';
import { HelpTasks } from './help-tasks';
import { HelpTrouble } from './help-trouble';

export const metadata: Metadata = { title: 'Help' };
export const dynamic = 'force-dynamic';

const PARTS = [
  { id: 'figures', label: 'Reading the figures' },
  { id: 'tasks', label: 'Doing things' },
  { id: 'trouble', label: 'When something is not right' },
];

/** For anybody; it tells the states and lines of the model in force. */
export default async function HelpPage() {
  const words = await viewModelWords(serviceStore(), now());
  return (
    <PageFrame>
      <PageHead
        title="Help"
        data="How to read Headroom and what to do in it. Nothing here needs you to be signed in."
      />
      <div className="hr-prose">
        <OnThisPage parts={PARTS} />
        <h2 id="figures">Reading the figures</h2>
        <HelpFigures words={words} />
        <h2 id="tasks">Doing things</h2>
        <HelpTasks words={words} />
        <h2 id="trouble">When something is not right</h2>
        <HelpTrouble />
      </div>
    </PageFrame>
  );
}
