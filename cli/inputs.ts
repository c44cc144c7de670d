/** What the command line was asked to read: files, folders and standard input, in a stable order. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** One document to read. `path` is null for standard input. */
export interface Input {
  /** As the user named it; for a file found in a folder, the folder as named plus the way to the file. */
  source: string;
  path: string | null;
}

/** An input that cannot be read, with the sentence that says why. */
export interface FailedInput {
  source: string;
  reason: string;
}

const readable = /\.(?:txt|html?)$/i;

const reasons: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a folder',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'a circle of symbolic links',
};

/** A sentence for people instead of an errno. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  return (code && reasons[code]) || error.message;
}

/**
 * Where a path given by the user is. npm runs scripts in the project's folder and keeps the folder it was called
 * from in INIT_CWD: a relative path that is not here is looked for there.
 */
export async function locate(name: string): Promise<{ path: string; isFolder: boolean }> {
  const here = resolve(name);
  const places = [here];
  if (process.env.INIT_CWD) places.push(resolve(process.env.INIT_CWD, name));
  let failure: unknown;
  for (const path of places) {
    try {
      return { path, isFolder: (await stat(path)).isDirectory() };
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}

/** All .txt, .html and .htm files below a folder, sorted by path; symbolic links to folders are not followed. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(entry => !entry.isDirectory() && readable.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Expands the names given on the command line; never throws, what cannot be found is in `failed`. */
export async function expandInputs(names: string[]): Promise<{ inputs: Input[]; failed: FailedInput[] }> {
  const inputs: Input[] = [];
  const failed: FailedInput[] = [];
  for (const source of names) {
    if (source === '-') {
      if (inputs.some(input => input.path === null))
        failed.push({ source, reason: 'standard input was already given once' });
      else inputs.push({ source, path: null });
      continue;
    }
    try {
      const { path, isFolder } = await locate(source);
      if (!isFolder) {
        if (readable.test(path)) inputs.push({ source, path });
        else failed.push({ source, reason: 'unknown file type: .txt, .html and .htm are read' });
        continue;
      }
      const files = await walk(path);
      if (files.length === 0) failed.push({ source, reason: 'no .txt, .html or .htm file in this folder' });
      for (const file of files) inputs.push({ source: join(source, file.slice(path.length)), path: file });
    } catch (error) {
      failed.push({ source, reason: reasonOf(error) });
    }
  }
  return { inputs, failed };
}
