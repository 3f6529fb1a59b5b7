// Brings the code that reads what the device keeps.

export type Kept = typeof import('./kept.ts');
export type BringKept = () => Promise<Kept>;

export const bringKept: BringKept = () => import('./kept.ts');
