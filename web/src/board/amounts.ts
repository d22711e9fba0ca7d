// Canonical quantities as numbers, to draw bars.

const UNITS: Record<string, number> = {
  n: 1e-9, u: 1e-6, m: 1e-3, '': 1, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15, E: 1e18,
  Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50, Ei: 2 ** 60,
};

/** `500m` → 0.5 */
export function amount(text: string | undefined): number {
  const [, number = '0', unit = ''] = /^([0-9.]+(?:e[0-9]+)?)([a-zA-Z]*)$/.exec(text ?? '0') ?? [];
  return Number(number) * (UNITS[unit] ?? 1);
}

/** `536870912` → `512Mi`: a sum of bytes comes as a bare number. */
export function short(text: string): string {
  if (!/^\d{5,}$/.test(text)) return text;
  const unit = ['Ti', 'Gi', 'Mi', 'Ki'].find((unit) => Number(text) >= (UNITS[unit] ?? 1)) ?? '';
  const many = Number(text) / (UNITS[unit] ?? 1);
  return `${Number.isInteger(many) ? many : many.toFixed(1)}${unit}`;
}

/** The part of a resource's name that tells it apart: `gpu` of `nvidia.com/gpu`. */
export const resourceName = (resource: string) => resource.split('/').pop() ?? resource;
