import { now } from '@/lib/machine/clock';
import { serviceStore } from '@/lib/usecases/service-store';
import { viewHealth } from '@/lib/usecases/session/view-health';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const health = await viewHealth(serviceStore, now());
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
