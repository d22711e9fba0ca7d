// Every word that a person reads is there in both languages.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const json = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const holes = (text) => (text.match(/\{\d\}/g) ?? []).sort();

test('what package.json shows is there in English and Chinese, and nothing else', () => {
  const used = readFileSync(join(root, 'package.json'), 'utf8').match(/"%[\w.]+%"/g).map((key) => key.slice(2, -2));
  const sorted = [...new Set(used)].sort();
  for (const name of ['package.nls.json', 'package.nls.zh-cn.json']) assert.deepEqual(Object.keys(json(name)).sort(), sorted, name);
});

test('what the extension says is there in Chinese, with the same places for names, and nothing else', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const said = files.flatMap((name) =>
    [...readFileSync(join(root, 'src', name), 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text.replaceAll("\\'", "'")),
  );
  const chinese = json('l10n/bundle.l10n.zh-cn.json');
  assert.deepEqual(Object.keys(chinese).sort(), [...new Set(said)].sort());
  for (const [english, text] of Object.entries(chinese)) assert.deepEqual(holes(text), holes(english), english);
});
