export const SHIFT_VARIABLE: 'HEADROOM_TEST_CLOCK_SHIFT';
export type Environment = Readonly<Record<string, string | undefined>>;

export function moveClock(shift: number): void;
export function beginningOf(text: string): Date;
export function pinnedDay(environment: Environment): string;
export function seedOf(environment: Environment): number;
export function drawnDays(seed: number, count?: number): string[];
