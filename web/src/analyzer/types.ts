// What the analysis answers: types made from the Rust structs by `cargo xtask types`. The worker adds places in UTF-16.
export type * from '../../../crates/wasm/src/types.d.ts';

declare module '../../../crates/wasm/src/types.d.ts' {
  interface Position {
    /** UTF-16 offset into the text. */
    at?: number;
  }
  interface Edit {
    /** UTF-16 offsets into the text. */
    from?: number;
    to?: number;
  }
}
