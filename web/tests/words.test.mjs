// The catalogues have the same keys and placeholders, and none that the page does not use.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const src = new URL('../src/', import.meta.url).pathname;
const words = (language) => JSON.parse(readFileSync(join(src, `words/${language}.json`), 'utf8'));
const source = [...readdirSync(src, { recursive: true }).map((name) => join(src, name)), join(src, '../build/examples.ts')]
  .concat(join(src, '../../crates/wasm/src/types.d.ts'))
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');
const placeholders = (text) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

test('each language says what English says, with the same values', () => {
  const [en, zh] = [words('en'), words('zh')];
  assert.deepEqual(Object.keys(zh), Object.keys(en));
  for (const key of Object.keys(en)) assert.deepEqual(placeholders(zh[key]), placeholders(en[key]), key);
});

test('every word is used', () => {
  // Keys that data completes: `tKey('film', step.result)`.
  const prefixes = [...source.matchAll(/tKey\('([\w.]+)',/g)].map(([, prefix]) => prefix).concat('film');
  const named = (key) => source.includes(`'${key}'`);
  const completed = (key) => prefixes.some((prefix) => key.startsWith(`${prefix}.`) && source.includes(key.slice(prefix.length + 1)));
  assert.deepEqual(Object.keys(words('en')).filter((key) => !named(key) && !completed(key)), []);
});

test('every key that the source names exists', () => {
  const keys = new Set(Object.keys(words('en')));
  const asked = [...source.matchAll(/\bt\((?:[^()'`]*\? )?'([\w.-]+)'/g)].map(([, key]) => key);
  assert.ok(asked.length > 40);
  assert.deepEqual(asked.filter((key) => !keys.has(key)), []);
});
