export { hrefWith } from '@/lib/kernel/address';
export type { PageParams } from '@/lib/kernel/reading/query';
