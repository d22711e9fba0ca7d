// What a first visit transfers stays within the budget; the aim is printed beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUDGET } from '../build/budget.mjs';
import { sizes, sums } from '../build/sizes.mjs';

for (const [what, { now, aim }] of Object.entries(BUDGET)) {
  test(`${what}: a first visit stays within the budget`, (t) => {
    const list = sizes();
    assert.ok(list.some(({ file }) => file === 'index.html') && list.some(({ file }) => file.endsWith('.wasm')), 'the page is built');
    const weight = sums()[what];
    t.diagnostic(`${what}: ${weight} bytes; budget ${now}, aim ${aim}${weight > aim ? ', not met yet' : ''}`);
    assert.ok(weight <= now, `${weight} bytes are more than ${now}`);
    assert.ok(now >= aim);
  });
}
