// What the parts of the page's JavaScript weigh, kept beside the build for the size ledger.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const FILE = resolve(import.meta.dirname, '../node_modules/.ledger/parts.json');

/** `@codemirror/view` of a package's module, `src/board` of one of the page's own. */
function part(id: string): string {
  const [, module] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  if (module) return module;
  const [, own] = /\/web\/(src\/[^/]+|wasm|build)(?:\/|$)/.exec(id) ?? [];
  return own ?? (id.includes('virtual:examples') ? 'examples' : 'bundler');
}

/** Writes `{ part: bytes over the wire }`: each chunk's compressed size, shared out by the length of its modules. */
export function partsPlugin(): Plugin {
  return {
    name: 'podfit-parts',
    apply: 'build',
    generateBundle: (_, bundle) => {
      const sums = new Map<string, number>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const modules = Object.entries(chunk.modules);
        const whole = modules.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
        const packed = gzipSync(chunk.code, { level: 9 }).length;
        for (const [id, { renderedLength }] of modules) {
          sums.set(part(id), (sums.get(part(id)) ?? 0) + (packed * renderedLength) / Math.max(1, whole));
        }
      }
      mkdirSync(resolve(FILE, '..'), { recursive: true });
      writeFileSync(FILE, JSON.stringify(Object.fromEntries(sums)));
    },
  };
}
