import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

describe('a command before the database is brought along', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'headroom-'));
  beforeAll(() => {
    vi.stubEnv('DATABASE_URL', `file:${path.join(folder, 'new.db')}`);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it('says what to run first, and goes on once it was run', async () => {
    const { commandContext, currentContext } = await import('./command');
    const { closeServiceStore } = await import('../usecases/service-store');
    const { migrateService, upgradeService } = await import('../usecases/upgrade/migrate-service');
    await expect(currentContext()).rejects.toThrow(/lacks \d+ migrations\. Run: npm run db:migrate/);
    await migrateService();
    await upgradeService(commandContext());
    expect((await currentContext()).actor.name).toBe(commandContext().actor.name);
    await closeServiceStore();
  });
});
