// What a first visit transfers: every file of dist, gzip, and the sums that the budget names.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = resolve(import.meta.dirname, '../dist');

/** `[{ file, raw, gzip }]`, largest first. */
export function sizes() {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const gzip = gzipSync(bytes, { level: 9 }).length;
      return { file: relative(dist, join(entry.parentPath, entry.name)), raw: bytes.length, gzip };
    })
    .sort((a, b) => b.gzip - a.gzip);
}

/** Sums by what a file is: `wasm` and all together. */
export function sums(list = sizes()) {
  const sum = (files) => files.reduce((total, { gzip }) => total + gzip, 0);
  return { wasm: sum(list.filter(({ file }) => extname(file) === '.wasm')), all: sum(list) };
}

if (process.argv[1] === import.meta.filename) {
  const list = sizes();
  const row = (raw, gzip, file) => console.log(`${String(raw).padStart(9)} ${String(gzip).padStart(9)}  ${file}`);
  row('bytes', 'gzip', 'file');
  for (const { file, raw, gzip } of list) row(raw, gzip, file);
  const { wasm, all } = sums(list);
  row(list.reduce((total, { raw }) => total + raw, 0), all, `all together, of it WASM ${wasm}`);
}
