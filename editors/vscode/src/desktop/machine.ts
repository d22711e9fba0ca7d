// What the machine says about a program.
import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Machine } from './locate.ts';

const run = promisify(execFile);

export const machine: Machine = {
  async isFile(path) {
    return stat(path).then((found) => found.isFile(), () => false);
  },
  async version(path) {
    try {
      return (await run(path, ['--version'], { timeout: 10_000 })).stdout;
    } catch (error) {
      // Some unpack a package without the bit that makes a program of a file.
      if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
      await chmod(path, 0o755);
      return (await run(path, ['--version'], { timeout: 10_000 })).stdout;
    }
  },
};
