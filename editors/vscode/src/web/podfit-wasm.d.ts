// The module that `cargo xtask wasm` makes, as far as the worker names its methods; the others are called by name.
declare module 'podfit-wasm/podfit.js' {
  import type { Configured, InputError, NamedText, Options } from '../../../../crates/wasm/src/types.d.ts';

  const init: (options: { module_or_path: Uint8Array }) => Promise<unknown>;
  export default init;
  export class Analyzer {
    constructor(options: Options);
    setFile(name: string, text: string): number;
    removeFile(name: string): number;
    setConfig(text: string | null): InputError[];
    configured(): Configured;
    setCluster(files: NamedText[]): InputError[];
    useConfigured(name: string): boolean;
    setAssets(kind: 'lang', bytes: Uint8Array): void;
    free(): void;
  }
}
