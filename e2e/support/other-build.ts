import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Another build of the same code: all that stands in the one folder is linked to, but for its id, which each build draws anew. */
export function otherBuild(standalone: string, beside: string): string {
  const folder = mkdtempSync(path.join(beside, 'other-build-'));
  const link = (from: string, to: string, except: readonly string[]): void => {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from).filter((one) => !except.includes(one)))
      symlinkSync(path.join(from, name), path.join(to, name));
  };
  link(standalone, folder, ['.next', 'server.js']);
  // It goes to where it stands.
  copyFileSync(path.join(standalone, 'server.js'), path.join(folder, 'server.js'));
  link(path.join(standalone, '.next'), path.join(folder, '.next'), ['BUILD_ID']);
  writeFileSync(path.join(folder, '.next', 'BUILD_ID'), 'another-build');
  return folder;
}
