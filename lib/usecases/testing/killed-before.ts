import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Act } from './act-until-killed';

const SCRIPT = path.join(import.meta.dirname, 'act-until-killed.ts');

/** An act by the service itself, in a process of its own: where, what, what it is told, and when. */
export interface KilledAct {
  readonly url: string;
  readonly act: Act;
  readonly told: string;
  readonly now: Date;
}

/** Does an act in a process of its own, which is killed before the first statement that begins with some words: what it said, and how it ended. */
export function killedBefore(
  words: string,
  { url, act, told, now }: KilledAct,
): Promise<{ said: string; signal: string | null }> {
  const args = [url, act, told, now.toISOString(), words];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', SCRIPT, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve({ said, signal }));
  });
}
