// What a first visit transfers: every file of dist, gzip, what the parts of its JavaScript weigh, and the sums that the
// budget names. `node build/sizes.mjs ledger` also writes it into docs/performance.md.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGET } from './budget.mjs';

const web = resolve(import.meta.dirname, '..');
const dist = join(web, 'dist');

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

/** What is fetched only when somebody asks for it, as `precache.ts` leaves it out. */
const onDemand = (file) => /(?:^|\/)rules-[\w-]+\.json$/.test(file);

/** Sums of a first visit by what a file is: `wasm` and all together. */
export function sums(list = sizes().filter(({ file }) => !onDemand(file))) {
  const sum = (files) => files.reduce((total, { gzip }) => total + gzip, 0);
  return { wasm: sum(list.filter(({ file }) => extname(file) === '.wasm')), all: sum(list) };
}

/** Parts of the JavaScript, heaviest first; what weighs under a kilobyte together. */
function parts() {
  const all = Object.entries(JSON.parse(readFileSync(join(web, 'node_modules/.ledger/parts.json'), 'utf8')));
  const heavy = all.filter(([, gzip]) => gzip >= 1000).sort((a, b) => b[1] - a[1]);
  const rest = all.filter(([, gzip]) => gzip < 1000).reduce((sum, [, gzip]) => sum + gzip, 0);
  return [...heavy, ['all else', rest]];
}

function ledger() {
  const list = sizes();
  const { wasm, all } = sums();
  const kB = (bytes) => (bytes / 1000).toFixed(1);
  // Names of files end in a hash of their contents.
  const plain = (file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '');
  return [
    '| file | bytes | gzip -9, kB |',
    '|---|---|---|',
    ...list.map(({ file, raw, gzip }) => `| \`${plain(file)}\`${onDemand(file) ? ', when a rule is asked about' : ''} | ${raw} | ${kB(gzip)} |`),
    '',
    '| part of the JavaScript | gzip, kB, by its share of the text |',
    '|---|---|',
    ...parts().map(([part, gzip]) => `| \`${part}\` | ${kB(gzip)} |`),
    '',
    '| first visit | gzip, kB | budget of the test | aim |',
    '|---|---|---|---|',
    `| everything | ${kB(all)} | ${BUDGET.all.now / 1000} | ${BUDGET.all.aim / 1000} |`,
    `| of it the WASM module | ${kB(wasm)} | ${BUDGET.wasm.now / 1000} | ${BUDGET.wasm.aim / 1000} |`,
  ].join('\n');
}

const BEGIN = '<!-- page ledger: `npm --prefix web run sizes -- ledger` writes it -->\n';
const END = '<!-- /page ledger -->';

if (process.argv[1] === import.meta.filename) {
  const table = ledger();
  console.log(table);
  if (process.argv[2] === 'ledger') {
    const path = join(web, '../docs/performance.md');
    const text = readFileSync(path, 'utf8');
    const [before, rest] = text.split(BEGIN);
    const after = rest?.split(END)[1];
    if (after === undefined) throw new Error('docs/performance.md has no place for the ledger');
    writeFileSync(path, `${before}${BEGIN}\n${table}\n\n${END}${after}`);
  }
}
