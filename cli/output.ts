/** Standard output that waits for its reader and takes a reader that goes away (`| head`) as the end of the work. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Resolves when the text has been handed to the system. Large outputs must not pile up in memory. */
export function print(text: string): Promise<void> {
  return new Promise(done => process.stdout.write(text, () => done()));
}

/** One line to the person at the terminal, apart from the data. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
