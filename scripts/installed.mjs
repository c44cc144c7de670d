/**
 * Exit 0 when node_modules holds what package-lock.json asks for. Plain JavaScript without dependencies: it runs
 * before anything is installed, on whatever Node the system has.
 */
import { accessSync, readFileSync } from 'node:fs';

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

try {
  const wanted = packages('package-lock.json');
  // npm keeps here what it has really installed.
  const present = packages('node_modules/.package-lock.json');
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '' || optional) continue;
    if (present[path]?.version !== version) process.exit(1);
  }
  accessSync('node_modules/.bin/node');
} catch {
  process.exit(1);
}
