import type { WorkloadModel } from '@/lib/domain/workload/model/model';
import type { IsoDate } from '@/lib/kernel/dates';
import type { FormState } from '@/lib/kernel/form-state';
import type { BasketLine } from '@/lib/usecases/basket/basket-page';

/** What of the page the cases are drawn with. */
export interface BasketWords {
  readonly bandCount: number;
  readonly lduName: string;
  readonly model: WorkloadModel;
  readonly awayCheckedTo: IsoDate;
}

export interface BasketCaseProps {
  readonly line: Extract<BasketLine, { kind: 'open' }>;
  readonly state: FormState;
  readonly page: BasketWords;
}
