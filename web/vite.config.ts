import { defineConfig } from 'vite';
import { examplesPlugin } from './build/examples.ts';
import { partsPlugin } from './build/parts.ts';
import { precachePlugin } from './build/precache.ts';

export default defineConfig({
  // Relative, so that the page can be hosted under any path.
  base: './',
  plugins: [examplesPlugin(), partsPlugin(), precachePlugin()],
  server: { fs: { allow: ['..'] } },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false },
});
