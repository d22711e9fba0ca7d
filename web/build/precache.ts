// The service worker with the list of files it keeps, written beside the built page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Fetched when somebody first asks for it, and kept from then on. */
export const onDemand = (file: string) => /^(?:.*\/)?rules-[\w-]+\.json$/.test(file);

/** Writes `sw.js` from `src/service-worker.js` once everything else is there. */
export function precachePlugin(): Plugin {
  let out = '';
  return {
    name: 'podfit-precache',
    apply: 'build',
    configResolved: (config) => {
      out = resolve(config.root, config.build.outDir);
    },
    closeBundle: () => {
      const files = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'sw.js' && !onDemand(entry.name))
        .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
      const urls = files.map((file) => (file === 'index.html' ? './' : `./${file}`));
      const worker = readFileSync(resolve(import.meta.dirname, '../src/service-worker.js'), 'utf8')
        .replace('__CACHE__', `podfit-${hash.digest('hex').slice(0, 16)}`)
        .replace('__FILES__', JSON.stringify(urls));
      writeFileSync(join(out, 'sw.js'), worker);
    },
  };
}
