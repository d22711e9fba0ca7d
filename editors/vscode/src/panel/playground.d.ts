// What the panel takes of the playground's sources (`web/src`), which the build finds under the name `playground`. Their
// own types need packages that are not this extension's.
declare module 'playground/views/Board.tsx' {
  export const Board: () => import('preact').VNode;
}
declare module 'playground/views/Film.tsx' {
  export const Film: () => import('preact').VNode;
}
declare module 'playground/share/picture.ts' {
  export const keepWith: (keep: (name: string, content: Blob) => void) => void;
}
declare module 'playground/words/index.ts' {
  export const speak: (language: 'en' | 'zh') => Promise<void>;
}
declare module 'playground/state.ts' {
  import type { Signal } from '@preact/signals';
  export const answer: Signal<import('../../../../web/src/analyzer/protocol.ts').Answer | null>;
  export const cluster: Signal<string>;
  export const film: Signal<string | null>;
  export const frame: Signal<number | null>;
  export const playing: Signal<boolean>;
  export const rollout: Signal<{ workload?: string; timeline?: unknown[] } | null>;
}
declare module 'playground/styles/base.css';
declare module 'playground/styles/board.css';
declare module 'playground/styles/findings.css';
declare module 'playground/styles/pictures.css';
declare module '*/panel.css';
