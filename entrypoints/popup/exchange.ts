import * as v from 'valibot';
import { type Archive, archiveSchema } from '../../utils/records.ts';
import type { Collection } from '../../utils/store/repository.ts';
import { fileName } from './download.ts';

export type Format = 'csv' | 'json';
export class ArchiveError extends Error {}
export async function fileOf(c: Collection, format: Format, title?: string) {
  return {
    name: fileName(title ?? 'duixian', format),
    type: 'application/json',
    content: JSON.stringify({ format: 'duixian', version: 1, exportedAt: new Date().toISOString(), ...c }),
  };
}
export async function readArchiveFile(text: string): Promise<Archive> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ArchiveError('it is not JSON.');
  }
  const r = v.safeParse(archiveSchema, value);
  if (!r.success) throw new ArchiveError(r.issues[0].message);
  return r.output;
}
