// Which podfit to start: the one of the setting, else the bundled one, else the one on the PATH.
import { delimiter, isAbsolute, join } from 'node:path';

/** The oldest podfit that speaks what this extension asks. */
export const OLDEST = [0, 1, 0] as const;

export interface Places {
  /** `podfit.path`; empty: not set. */
  configured: string;
  /** Where the extension's own lies, if it has one. */
  bundled: string;
  /** The environment's PATH. */
  path: string;
  windows: boolean;
  /** Whether the workspace is trusted: if not, only the bundled one is started. */
  trusted: boolean;
}

/** What the machine says. */
export interface Machine {
  isFile(path: string): Promise<boolean>;
  /** What `podfit --version` prints; throws where that fails. */
  version(path: string): Promise<string>;
}

export type Origin = 'setting' | 'bundled' | 'path';
export type Located =
  | { path: string; origin: Origin; version: string }
  | { problem: 'missing' | 'untrusted' }
  | { problem: 'broken'; path: string; origin: Origin; message: string }
  | { problem: 'old'; path: string; origin: Origin; version: string };

/** `podfit 0.1.0` → [0, 1, 0] */
export function parseVersion(printed: string): number[] | null {
  const found = /^podfit (\d+)\.(\d+)\.(\d+)/.exec(printed.trim());
  return found ? found.slice(1).map(Number) : null;
}

function isOld(version: number[]): boolean {
  const at = OLDEST.findIndex((least, index) => version[index] !== least);
  return at >= 0 && (version[at] ?? 0) < (OLDEST[at] ?? 0);
}

async function examine(path: string, origin: Origin, machine: Machine): Promise<Located> {
  let printed: string;
  try {
    printed = await machine.version(path);
  } catch (error) {
    return { problem: 'broken', path, origin, message: error instanceof Error ? error.message : String(error) };
  }
  const version = parseVersion(printed);
  if (!version) return { problem: 'broken', path, origin, message: printed.trim().slice(0, 200) };
  return isOld(version) ? { problem: 'old', path, origin, version: version.join('.') } : { path, origin, version: version.join('.') };
}

/** A setting is a wish: where it cannot be met that is said, and nothing else is started in its place. */
export async function locate(places: Places, machine: Machine): Promise<Located> {
  const { configured, bundled, trusted } = places;
  if (trusted && configured) return examine(configured, 'setting', machine);
  if (await machine.isFile(bundled)) {
    const own = await examine(bundled, 'bundled', machine);
    // One that was built for another machine is no reason to do without.
    if (!('problem' in own) || !trusted) return own;
    const other = await onPath(places, machine);
    return other && !('problem' in other) ? other : own;
  }
  if (!trusted) return { problem: 'untrusted' };
  return (await onPath(places, machine)) ?? { problem: 'missing' };
}

async function onPath({ path, windows }: Places, machine: Machine): Promise<Located | null> {
  // A relative entry would mean the opened folder, which is what is judged and not what judges.
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const file = join(folder, windows ? 'podfit.exe' : 'podfit');
    if (await machine.isFile(file)) return examine(file, 'path', machine);
  }
  return null;
}
