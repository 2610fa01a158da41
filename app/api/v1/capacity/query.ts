import { z } from 'zod';
import { SCOPE_LEVELS } from '@/lib/domain/access/actor';

/** Which unit's figures; left out, the widest that the caller may see. */
export const capacityQuerySchema = z.object({
  level: z.enum(SCOPE_LEVELS, `Enter one of: ${SCOPE_LEVELS.join(', ')}`).optional(),
  code: z.string().max(100).optional(),
});
