// What a reader does in the fault tests, and what is stored of it.
import type { Page } from '@playwright/test';
import { type Device, expect } from './device.ts';

/** What the tests look at of a stored record. */
export interface Progress {
  readonly post?: string;
  readonly fraction?: number;
  readonly finishedAt?: number;
  readonly position?: { readonly block: number };
}

export const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
export const records = (device: Device) => device.idb<Progress[]>('reader', 'values');
export const recordOf = async (device: Device, post: string) =>
  (await records(device)).find((record) => record.post === post);

export async function markRead(device: Device, post: string): Promise<void> {
  await device.open(`#/paths/long/${post}`);
  await device.page.getByRole('button', { name: /mark.* read/i }).click();
}

export async function isRead(device: Device, post: string): Promise<void> {
  await expect.poll(async () => (await recordOf(device, post))?.finishedAt).toBeDefined();
}
