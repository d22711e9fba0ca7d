// Pictures of what was seen: beside the packages, and with UPDATE=1 those that are kept in `screenshots`. Look at them before they are committed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { need } from './workbench.mjs';

const made = join(need('PODFIT_VSIX'), 'screenshots');
const kept = join(import.meta.dirname, 'screenshots');
mkdirSync(made, { recursive: true });

/** Those in the README and the walkthrough, and the browser's board and completion. */
const KEPT = ['desktop-board', 'desktop-fix', 'desktop-hover', 'desktop-picker', 'web-board', 'web-completion'];

export const shots = (build) => async (bench, part) => {
  const name = `${build}-${part}`;
  const folder = process.env.UPDATE && KEPT.includes(name) ? kept : made;
  await bench.page.screenshot({ path: join(folder, `${name}.png`) });
};
