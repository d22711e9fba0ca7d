// Proofs of fixes. Each is a simulation, so they come one by one behind the verdict, and stop for the next one.
import { effect, signal } from '@preact/signals';
import { ask } from './actions.ts';
import type { Input } from './analyzer/protocol.ts';
import type { Finding, Fix, FixId } from './analyzer/types.ts';
import { answered, busy, findings } from './state.ts';

/** As many as `podfit check` proves unasked. */
const MOST = 200;

/** By `proofKey`; null where there is no such fix any more. */
export const proofs = signal(new Map<string, Fix | null>());

export const fixId = ({ fingerprint, cluster, span }: Finding, fix: number): FixId => ({
  fingerprint, cluster, byte: span.start.byte, fix,
});

export const proofKey = (id: FixId) => `${id.fingerprint} ${id.cluster ?? ''} ${id.byte} ${id.fix}`;

/** The fix as far as it is proven by now. */
export const proven = (finding: Finding, at: number): Fix | null | undefined => proofs.value.get(proofKey(fixId(finding, at)));

export function startProving() {
  effect(() => {
    const input = answered.value;
    proofs.value = new Map();
    if (input) void proveAll(input);
  });
}

async function proveAll(input: Input) {
  const ids = findings.peek().flatMap((finding) => finding.fixes.map((_, at) => fixId(finding, at)));
  for (const id of ids.slice(0, MOST)) {
    if (busy.peek() || answered.peek() !== input) return;
    // A lost worker or a fix that cannot be played leaves the fix unproven.
    const fix = await ask('prove', [id], input).catch(() => undefined);
    if (answered.peek() !== input) return;
    if (fix !== undefined) proofs.value = new Map(proofs.peek()).set(proofKey(id), fix);
  }
}
