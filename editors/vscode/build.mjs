// Bundles the extension into `dist`: for the desktop, for the browser with its worker, and the panel's page.
// PODFIT_WASM names the folder `target/podfit-wasm` that `cargo xtask wasm` made; without it the browser's part is left
// out.
import { build } from 'esbuild';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const dist = join(here, 'dist');
const wasm = process.env.PODFIT_WASM;
const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', target: 'es2022', absWorkingDir: here };

// The playground is built by Vite, which knows more names than esbuild.
const playground = {
  name: 'playground',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^virtual:examples$/ }, ({ path }) => ({ path, namespace: 'podfit' }));
    // The panel shows what is in the editor: there is nothing to choose from.
    onLoad({ filter: /.*/, namespace: 'podfit' }, () => ({
      contents: 'export const examples = [{ group: "", examples: [{ id: "", text: "", cluster: "" }] }]; export const presets = [];',
    }));
  },
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await build({
  ...common,
  entryPoints: { desktop: 'src/desktop/main.ts' },
  outdir: dist,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});
await build({
  ...common,
  entryPoints: { panel: 'src/panel/main.tsx' },
  outdir: dist,
  platform: 'browser',
  format: 'esm',
  plugins: [playground],
  // One copy of each package, and the sources of the playground under a short name.
  alias: {
    playground: resolve(here, '../../web/src'),
    preact: join(here, 'node_modules/preact'),
    '@preact/signals': join(here, 'node_modules/@preact/signals'),
  },
});
await copyFile(resolve(here, '../../web/public/icon.svg'), join(dist, 'icon.svg'));
if (wasm) {
  const web = join(resolve(wasm), 'web');
  await build({
    ...common,
    entryPoints: { web: 'src/web/main.ts' },
    outdir: dist,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  });
  await build({
    ...common,
    entryPoints: { worker: 'src/web/worker.ts' },
    outdir: dist,
    platform: 'browser',
    format: 'iife',
    alias: { 'podfit-wasm': web },
    // Its bytes are handed in: a worker of an extension cannot fetch what lies beside it.
    define: { 'import.meta.url': '""' },
  });
  await copyFile(join(web, 'podfit_bg.wasm'), join(dist, 'podfit.wasm'));
  await copyFile(join(resolve(wasm), 'assets/lang-zh.yaml'), join(dist, 'lang-zh.yaml'));
}
