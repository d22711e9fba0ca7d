import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { examplesPlugin } from './build/examples.ts';
import { precachePlugin } from './build/precache.ts';

// What `cargo xtask wasm` made; `cargo xtask web` names its folder.
const wasm = process.env.PODFIT_WASM ?? resolve(import.meta.dirname, '../target/podfit-wasm/web');

export default defineConfig({
  // Relative, so that the page can be hosted under any path.
  base: './',
  plugins: [examplesPlugin(), precachePlugin()],
  resolve: { alias: { 'podfit-wasm': wasm } },
  server: { fs: { allow: ['..', wasm] } },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
});
