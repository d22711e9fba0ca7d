// The state of the page in its address, behind the `#`, where no server sees it.
import type { NamedText } from '../analyzer/protocol.ts';

export interface Shared {
  files: NamedText[];
  cluster: string;
  kubernetes: string | null;
}

/** How much a link may unfold to. */
export const UNFOLDED = 2 * 1024 * 1024;
/** How long a link may be: what browsers and chats still carry. */
export const LINK = 64 * 1024;

const PREFIX = '#1=';

export class TooLarge extends Error {}

/** The hash of a link. Throws `TooLarge`. */
export async function encode(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  if (bytes.length > UNFOLDED) throw new TooLarge();
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  const hash = PREFIX + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  if (hash.length > LINK) throw new TooLarge();
  return hash;
}

/** What a hash holds; null when it holds nothing of ours. Throws `TooLarge`, or an error where it is damaged. */
export async function decode(hash: string): Promise<Shared | null> {
  if (!hash.startsWith(PREFIX)) return null;
  const binary = atob(hash.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
  const packed = Uint8Array.from(binary, (char) => char.charCodeAt(0));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > UNFOLDED) {
      await reader.cancel();
      throw new TooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
  return checked(JSON.parse(text + decoder.decode()));
}

/** A stranger wrote it: take only texts of the expected shape. */
function checked(value: unknown): Shared {
  const { files, cluster, kubernetes } = value as Partial<Record<keyof Shared, unknown>>;
  if (!Array.isArray(files) || files.length === 0 || typeof cluster !== 'string') throw new Error('not a shared state');
  const named = files.map((file: unknown): NamedText => {
    const { name, text } = file as Partial<Record<keyof NamedText, unknown>>;
    if (typeof name !== 'string' || typeof text !== 'string') throw new Error('not a file');
    return { name: name.slice(0, 100), text };
  });
  return { files: named, cluster, kubernetes: typeof kubernetes === 'string' ? kubernetes : null };
}
