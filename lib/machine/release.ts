import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from './settings';

const packageSchema = z.object({ version: z.string() });

/** The release of Headroom that this is, as package.json says. */
export function releaseOf(root: string = projectRoot()): string {
  return packageSchema.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).version;
}
