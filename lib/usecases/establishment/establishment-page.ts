import 'server-only';
import type { EstablishmentPost } from '../../domain/metrics/capacity/establishment';
import type { Unit } from '../../domain/metrics/units/units';
import type { WorkloadModel } from '../../domain/workload/model/model';

/** What the page of the establishment draws: the units whose posts the reader may set, and what is set. */
export interface EstablishmentPage {
  readonly units: readonly Unit[];
  readonly grades: readonly Pick<WorkloadModel['grades'][number], 'code' | 'name'>[];
  readonly posts: readonly (EstablishmentPost & { readonly unitName: string })[];
  readonly estateNames: WorkloadModel['estateNames'];
}
